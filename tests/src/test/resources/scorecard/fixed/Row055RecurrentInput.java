package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Runs a simple recurrent network over sequences of words.
 *
 * <p>Row 55, W50352777. Corrected; wrong was: the embedded words come flat, without a time axis.
 */
public final class Row055RecurrentInput {
  private final NDArray toHidden;
  private final NDArray recurrent;

  Row055RecurrentInput(NDManager manager, int in, int hidden) {
    toHidden = manager.randomNormal(new Shape(in, hidden));
    recurrent = manager.randomNormal(new Shape(hidden, hidden));
  }

  NDArray run(NDArray x) {
    NDArray state = x.getManager().zeros(new Shape(x.size(0), recurrent.size(0)));
    for (int t = 0; t < x.size(1); t++) {
      NDArray step = x.get(":, {}, :", t);
      state = step.matMul(toHidden).add(state.matMul(recurrent)).tanh();
    }
    return state;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row055RecurrentInput net = new Row055RecurrentInput(manager, 50, 20);
      NDArray words = manager.randomNormal(new Shape(4 * 9, 50));
      System.out.println(net.run(words.reshape(4, 9, 50)).getShape());
    }
  }
}
