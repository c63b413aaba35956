package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Applies a weight matrix to an input buffer that is filled later.
 *
 * <p>Row 9, W46273364. Wrong: the buffer is declared without axes.
 */
public final class Row009ScalarInput {
  private final NDArray input;
  private final NDArray weights;

  Row009ScalarInput(NDManager manager, int features, int outputs) {
    input = manager.zeros(new Shape());
    weights = manager.ones(new Shape(features, outputs));
  }

  void fill(float value) {
    input.addi(value);
  }

  NDArray run() {
    return input.matMul(weights); // BUG: shape.rank
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row009ScalarInput graph = new Row009ScalarInput(manager, 10, 3);
      graph.fill(0.5f);
      System.out.println(graph.run());
    }
  }
}
