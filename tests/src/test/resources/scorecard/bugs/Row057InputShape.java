package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/**
 * A reader that gives batches in the shape that the network declares.
 *
 * <p>Row 57, W48951409, W60711423, W63536948, W61550026, W65461201, W58963889. Wrong: the declared
 * shape is that of the whole data set, samples included.
 */
public final class Row057InputShape {

  /** What a network says of its input. */
  record Input(Shape sample) {
    NDArray batch(NDArray rows) {
      return rows.reshape(new Shape(-1).addAll(sample)); // BUG: shape.reshape
    }
  }

  private Row057InputShape() {}

  static Input declare(NDArray data) {
    return new Input(data.getShape());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray data = manager.zeros(new Shape(100, 28, 28, 1));
      Input input = declare(data);
      for (int i = 0; i < 96; i += 32) {
        NDArray batch = input.batch(data.get(new NDIndex("{}:{}", i, i + 32)));
        System.out.println(batch.mean());
      }
    }
  }
}
