package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Attention of two heads over a batch of tokens. */
public final class HeadsNotMovedBack {
  private HeadsNotMovedBack() {}

  static NDArray attend(NDArray x) {
    NDArray heads = x.reshape(4, 10, 2, 8).transpose(0, 2, 1, 3);
    NDArray weights = heads.matMul(heads.transpose(0, 1, 3, 2)).softmax(-1);
    NDArray mixed = weights.matMul(heads);
    return mixed.reshape(4, 10, 16); // BUG: reshape.order (silent: heads and tokens are mixed)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(attend(manager.ones(new Shape(4, 10, 16))).getShape());
    }
  }
}
