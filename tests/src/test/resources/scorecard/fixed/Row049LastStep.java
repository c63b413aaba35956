package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Classifies sequences by the last hidden state.
 *
 * <p>Row 49, W54806450. Corrected; wrong was: get(-1) takes the last sequence of the batch, not the
 * last time step.
 */
public final class Row049LastStep {
  private final NDArray head;

  Row049LastStep(NDManager manager, int hidden, int classes) {
    head = manager.randomNormal(new Shape(hidden, classes));
  }

  NDArray logits(NDArray outputs) {
    NDArray last = outputs.get(":, -1");
    return last.matMul(head);
  }

  static NDArray hits(NDArray logits, NDArray labels) {
    return logits.argMax(1).eq(labels).sum();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int batch = 6;
      NDArray outputs = manager.randomNormal(new Shape(batch, 15, 32));
      NDArray labels = manager.zeros(new Shape(batch), DataType.INT64);
      Row049LastStep model = new Row049LastStep(manager, 32, 3);
      System.out.println(hits(model.logits(outputs), labels));
    }
  }
}
