package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Decodes words until the end mark or a limit.
 *
 * <p>Row 133, W54452974, W55481209, W41604686. Corrected; wrong was: the state is joined with each
 * new word and so does not keep the shape that the weights want.
 */
public final class Row133FixedState {
  private final NDArray recurrent;

  Row133FixedState(NDManager manager, int units) {
    recurrent = manager.randomNormal(new Shape(units, units));
  }

  NDArray decode(NDArray start, NDArray word, int limit) {
    NDArray state = start;
    int step = 0;
    while (step < limit) {
      NDArray next = state.matMul(recurrent).tanh();
      state = next.add(word);
      step++;
    }
    return state;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray start = manager.zeros(new Shape(1, 24));
      NDArray word = manager.ones(new Shape(1, 24));
      System.out.println(new Row133FixedState(manager, 24).decode(start, word, 10).getShape());
    }
  }
}
