package silent;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The failure is caught and answered with another layout. */
public final class CatchFallback {
  private CatchFallback() {}

  private static NDArray multiply(NDArray a, NDArray b) {
    try {
      return a.matMul(b);
    } catch (EngineException otherLayout) {
      return a.matMul(b.transpose());
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.ones(new Shape(2, 3));
      NDArray b = manager.ones(new Shape(5, 3));
      System.out.println(multiply(a, b));
    }
  }
}
