package silent;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** An axis that may not exist is tried before it is inserted. */
public final class ProbeAxis {
  private ProbeAxis() {}

  private static NDArray column(NDArray x) {
    try {
      x.sum(new int[] {1});
      return x;
    } catch (EngineException vector) {
      return x.expandDims(1);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(column(manager.ones(new Shape(4))).matMul(manager.ones(new Shape(1, 3))));
    }
  }
}
