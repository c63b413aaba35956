package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A loop that is known to go round once leaves known sizes, so the guard is never true. */
public final class LoopOfOneRound {
  private static final int LAYERS = 1;

  private LoopOfOneRound() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(4));
      for (int i = 0; i < LAYERS; i++) {
        x = x.concat(x);
      }
      if (x.getShape().get(0) > 8) {
        x = x.add(manager.ones(new Shape(13)));
      }
      System.out.println(NDArrays.stack(new NDList(x, manager.ones(new Shape(8)))));
    }
  }
}
