package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Pads sentences to a common length and stacks them.
 *
 * <p>Row 139, K. Wrong: each batch is padded to its own longest sentence, and the batches are
 * stacked afterwards.
 */
public final class Row139LocalPadding {
  private Row139LocalPadding() {}

  static NDArray pad(NDManager manager, int[] lengths, int width) {
    NDList rows = new NDList();
    for (int length : lengths) {
      NDArray sentence = manager.ones(new Shape(length));
      rows.add(sentence.concat(manager.zeros(new Shape(width - length))));
    }
    return NDArrays.stack(rows);
  }

  static int longest(int... lengths) {
    return Arrays.stream(lengths).max().orElse(0);
  }

  public static void main(String[] args) {
    int[] first = {3, 5, 2};
    int[] second = {4, 7, 6};
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = pad(manager, first, longest(first));
      NDArray b = pad(manager, second, longest(second));
      System.out.println(NDArrays.stack(new NDList(a, b)).getShape()); // BUG: shape.concat
    }
  }
}
