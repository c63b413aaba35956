package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;

/** Twelve layers, each of which may be dropped, written out; the head is too wide. */
public final class LayerDropInLine {
  private LayerDropInLine() {}

  static NDArray forward(NDArray x, NDArray weight, Random random) {
    NDArray hidden = x;
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    if (random.nextBoolean()) {
      hidden = hidden.matMul(weight).add(hidden);
    }
    return hidden;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(16, 16));
      NDArray hidden = forward(manager.ones(new Shape(4, 16)), weight, new Random(3));
      System.out.println(hidden.matMul(manager.ones(new Shape(32, 3)))); // BUG: shape.matmul
    }
  }
}
