package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The tail is filled up before the reshape. */
public final class PadToMultiple {
  private PadToMultiple() {}

  static NDArray blocks(NDManager manager, NDArray x, int block) {
    long n = x.getShape().get(0);
    long missing = (block - n % block) % block;
    NDArray padded = x.concat(manager.zeros(new Shape(missing)), 0);
    return padded.reshape(-1, block);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(blocks(manager, manager.ones(new Shape(10)), 4).getShape());
      System.out.println(blocks(manager, manager.ones(new Shape(12)), 4).getShape());
    }
  }
}
