package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;

/** Attention weights; a mask is made only where a sentence is shorter than the longest. */
public final class MaskWhenNeeded {
  private MaskWhenNeeded() {}

  static NDArray weights(NDArray queries, NDArray keys, Optional<NDArray> mask) {
    NDArray scores = queries.matMul(keys.swapAxes(-1, -2));
    return mask.map(m -> scores.add(m.sub(1).mul(1e9f))) // BUG: shape.broadcast
        .orElse(scores)
        .softmax(-1);
  }

  static Optional<NDArray> padding(NDManager manager, int[] lengths, int longest) {
    if (Arrays.stream(lengths).allMatch(length -> length == longest)) {
      return Optional.empty();
    }
    NDList rows = new NDList();
    for (int length : lengths) {
      float[] row = new float[longest];
      Arrays.fill(row, 0, length, 1f);
      rows.add(manager.create(row));
    }
    return Optional.of(NDArrays.stack(rows));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray queries = manager.randomNormal(new Shape(3, 5, 8));
      NDArray keys = manager.randomNormal(new Shape(3, 5, 8));
      Optional<NDArray> mask = padding(manager, new int[] {5, 4, 2}, 5);
      System.out.println(weights(queries, keys, mask).getShape());
    }
  }
}
