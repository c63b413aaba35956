package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** An inner class keeps its weights in the order of another framework. */
public final class NestedModel {
  private NestedModel() {}

  private static final class Dense {
    private final NDArray weight;
    private final NDArray bias;

    Dense(NDManager manager, int in, int out) {
      weight = manager.ones(new Shape(out, in));
      bias = manager.zeros(new Shape(out));
    }

    NDArray apply(NDArray x) {
      return x.matMul(weight.transpose()).add(bias);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Dense first = new Dense(manager, 6, 12);
      Dense second = new Dense(manager, 6, 2);
      NDArray x = manager.ones(new Shape(3, 6));
      NDArray hidden = first.apply(x);
      System.out.println(second.apply(hidden)); // BUG: shape.matmul
    }
  }
}
