package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Heads divide the width, as the constructor makes sure. */
public final class MultiHead {
  private final int heads;
  private final int width;

  MultiHead(int heads, int width) {
    if (width % heads != 0) {
      throw new IllegalArgumentException("width % heads != 0");
    }
    this.heads = heads;
    this.width = width;
  }

  NDArray attend(NDArray q, NDArray k, NDArray v) {
    NDArray scores = split(q).matMul(split(k).transpose(0, 1, 3, 2));
    NDArray mixed = scores.div(Math.sqrt((double) width / heads)).softmax(-1).matMul(split(v));
    long batch = q.getShape().get(0);
    long steps = q.getShape().get(1);
    return mixed.transpose(0, 2, 1, 3).reshape(batch, steps, width);
  }

  private NDArray split(NDArray x) {
    long batch = x.getShape().get(0);
    long steps = x.getShape().get(1);
    return x.reshape(batch, steps, heads, width / heads).transpose(0, 2, 1, 3);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      MultiHead attention = new MultiHead(4, 24);
      NDArray x = manager.ones(new Shape(2, 7, 24));
      NDArray memory = manager.ones(new Shape(2, 3, 24));
      System.out.println(attention.attend(x, memory, memory).add(x));
    }
  }
}
