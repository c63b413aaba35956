package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;

/** Each sentence is padded to the longest of its own group. */
public final class RaggedStack {
  private RaggedStack() {}

  private static NDArray pad(NDManager manager, long[] ids, int length) {
    return manager.create(Arrays.copyOf(ids, length));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray first = pad(manager, new long[] {4, 8}, 6);
      NDArray second = pad(manager, new long[] {1, 2, 3}, 5);
      NDList sentences = new NDList(first, second);
      System.out.println(NDArrays.stack(sentences)); // BUG: shape.concat
    }
  }
}
