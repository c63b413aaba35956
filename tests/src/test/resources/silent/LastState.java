package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Classifies a sequence by its last state. */
public final class LastState {
  private final NDArray head;

  LastState(NDArray head) {
    this.head = head;
  }

  NDArray classify(NDArray outputs) {
    NDArray last = outputs.get(":, -1");
    return last.matMul(head).softmax(-1);
  }

  static float accuracy(NDArray probabilities, NDArray labels) {
    NDArray hits = probabilities.argMax(-1).eq(labels);
    return hits.toType(DataType.FLOAT32, false).mean().getFloat();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      LastState model = new LastState(manager.randomNormal(new Shape(32, 5)));
      NDArray outputs = manager.randomNormal(new Shape(8, 12, 32));
      NDArray labels = manager.zeros(new Shape(8), DataType.INT64);
      System.out.println(accuracy(model.classify(outputs), labels));
    }
  }
}
