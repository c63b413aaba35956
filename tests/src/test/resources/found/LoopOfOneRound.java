package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The one round makes 8 of 4, not 12. */
public final class LoopOfOneRound {
  private static final int LAYERS = 1;

  private LoopOfOneRound() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(4));
      for (int i = 0; i < LAYERS; i++) {
        x = x.concat(x);
      }
      System.out.println(
          NDArrays.stack(new NDList(x, manager.ones(new Shape(12))))); // BUG: shape.concat
    }
  }
}
