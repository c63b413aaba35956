package silent;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** The call must not return; the line after it says so. */
public final class CallThenFail {
  private CallThenFail() {}

  private static void fail(String message) {
    throw new AssertionError(message);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.arange(24f);
      try {
        x.reshape(5, 5);
        fail("a reshape to another number of elements must be refused");
      } catch (EngineException expected) {
        System.out.println("refused: " + expected.getMessage());
      }
    }
  }
}
