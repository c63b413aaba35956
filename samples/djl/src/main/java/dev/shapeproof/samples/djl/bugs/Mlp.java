package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A two-layer network for images of 28 x 28, written with plain tensor operations. */
public final class Mlp {

  private static final int PIXELS = 28 * 28;
  private static final int HIDDEN = 128;
  private static final int CLASSES = 10;

  private final NDArray w1;
  private final NDArray b1;
  private final NDArray w2;
  private final NDArray b2;

  Mlp(NDManager manager) {
    w1 = manager.randomNormal(new Shape(PIXELS, HIDDEN));
    b1 = manager.zeros(new Shape(HIDDEN));
    w2 = manager.randomNormal(new Shape(CLASSES, HIDDEN));
    b2 = manager.zeros(new Shape(CLASSES));
  }

  NDArray forward(NDArray images) {
    NDArray flat = images.reshape(-1, PIXELS);
    NDArray hidden = flat.matMul(w1).add(b1).maximum(0f);
    return hidden.matMul(w2).add(b2); // BUG: shape.matmul
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Mlp model = new Mlp(manager);
      NDArray images = manager.randomUniform(0f, 1f, new Shape(32, 28, 28));
      NDArray logits = model.forward(images);
      System.out.println(logits.argMax(1));
    }
  }
}
