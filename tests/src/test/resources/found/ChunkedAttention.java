package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The last chunk is shorter than the others. */
public final class ChunkedAttention {
  private ChunkedAttention() {}

  static NDArray process(NDArray x, int chunk, NDArray bias) {
    long length = x.getShape().get(0);
    NDList done = new NDList();
    for (long from = 0; from < length; from += chunk) {
      NDArray part = x.get("{}:{}", from, from + chunk);
      done.add(part.add(bias)); // BUG: shape.broadcast
    }
    return NDArrays.concat(done, 0);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(100, 8));
      NDArray bias = manager.ones(new Shape(32, 8));
      System.out.println(process(x, 32, bias).getShape());
    }
  }
}
