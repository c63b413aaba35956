package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The state grows each time round and fits the weight only once. */
public final class StateGrows {
  private StateGrows() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(12, 8));
      NDArray state = manager.zeros(new Shape(2, 8));
      NDArray input = manager.ones(new Shape(2, 4));
      for (int step = 0; step < 3; step++) {
        state = state.concat(input, 1);
        NDArray out = state.matMul(weight).tanh(); // BUG: shape.matmul
        System.out.println(out.getShape());
      }
    }
  }
}
