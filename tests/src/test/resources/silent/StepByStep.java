package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A recurrent network, step by step. */
public final class StepByStep {
  private final NDArray fromInput;
  private final NDArray fromState;
  private final int hidden;

  StepByStep(NDManager manager, int inputs, int hidden) {
    this.hidden = hidden;
    fromInput = manager.randomNormal(new Shape(inputs, hidden));
    fromState = manager.randomNormal(new Shape(hidden, hidden));
  }

  NDArray run(NDManager manager, NDArray x) {
    long batch = x.getShape().get(0);
    long steps = x.getShape().get(1);
    NDArray state = manager.zeros(new Shape(batch, hidden));
    for (int t = 0; t < steps; t++) {
      NDArray moment = x.get(":, {}", t);
      state = moment.matMul(fromInput).add(state.matMul(fromState)).tanh();
    }
    return state;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      StepByStep network = new StepByStep(manager, 3, 16);
      NDArray series = manager.randomNormal(new Shape(5, 30, 3));
      System.out.println(network.run(manager, series).getShape());
    }
  }
}
