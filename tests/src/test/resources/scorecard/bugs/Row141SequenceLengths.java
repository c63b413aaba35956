package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Masks the padding of sequences by their lengths.
 *
 * <p>Row 141, W39009808. Wrong: one length is given for the whole batch, as a scalar.
 */
public final class Row141SequenceLengths {
  private Row141SequenceLengths() {}

  static NDArray mask(NDArray lengths, int steps) {
    NDArray positions = lengths.getManager().arange(steps).reshape(1, steps);
    return positions.lt(lengths.expandDims(1)); // BUG: shape.axis
  }

  static NDArray meanState(NDArray states, NDArray lengths) {
    NDArray keep = mask(lengths, (int) states.size(1)).toType(DataType.FLOAT32, false);
    NDArray sum = states.mul(keep.expandDims(2)).sum(new int[] {1});
    return sum.div(keep.sum(new int[] {1}, true));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray states = manager.randomNormal(new Shape(3, 10, 16));
      NDArray lengths = manager.create(10);
      System.out.println(meanState(states, lengths).getShape());
    }
  }
}
