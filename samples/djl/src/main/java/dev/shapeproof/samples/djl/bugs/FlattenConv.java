package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Average pooling by reshape, then a dense head. */
public final class FlattenConv {

  private static final Shape INPUT = new Shape(3, 32, 32);
  private static final int POOL = 4;

  private FlattenConv() {}

  static NDArray pool(NDArray x) {
    long n = x.getShape().get(0);
    long c = x.getShape().get(1);
    long h = x.getShape().get(2) / POOL;
    long w = x.getShape().get(3) / POOL;
    return x.reshape(n, c, h, POOL, w, POOL).mean(new int[] {5}).mean(new int[] {3});
  }

  public static void main(String[] args) {
    int batch = 8;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray images = manager.randomUniform(0f, 1f, new Shape(batch).addAll(INPUT));
      NDArray pooled = pool(images);
      NDArray flat = pooled.reshape(batch, INPUT.size()); // BUG: shape.reshape
      NDArray weight = manager.randomNormal(new Shape(flat.getShape().get(1), 10));
      System.out.println(flat.matMul(weight).softmax(1).argMax(1));
    }
  }
}
