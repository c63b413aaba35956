package silent;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A test expects the failure, in JUnit's manner. */
public final class AssertThrowsLocal {
  private AssertThrowsLocal() {}

  interface Executable {
    void execute() throws Throwable;
  }

  static <T extends Throwable> T assertThrows(Class<T> type, Executable code) {
    try {
      code.execute();
    } catch (Throwable failure) {
      if (type.isInstance(failure)) {
        return type.cast(failure);
      }
      throw new AssertionError("another failure", failure);
    }
    throw new AssertionError("nothing was thrown");
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.ones(new Shape(4, 5));
      NDArray b = manager.ones(new Shape(6, 7));
      EngineException failure = assertThrows(EngineException.class, () -> a.matMul(b));
      System.out.println(failure.getMessage());
    }
  }
}
