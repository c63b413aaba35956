package silent;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Somebody wants the failure, or lives with it. */
@SuppressWarnings("result.dropped") // operations stand here for what they need
public final class ExpectedFailures {
  private final NDManager manager;

  ExpectedFailures(NDManager manager) {
    this.manager = manager;
  }

  /** Looks like those of JUnit 4 and TestNG. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Test {
    Class<? extends Throwable> expected() default None.class;

    Class<? extends Throwable>[] expectedExceptions() default {};
  }

  static final class None extends Throwable {
    private static final long serialVersionUID = 1L;
  }

  interface ThrowingRunnable {
    void run() throws Throwable;
  }

  @Test(expected = EngineException.class)
  void byAttribute() {
    manager.ones(new Shape(2, 3)).matMul(manager.ones(new Shape(4, 5)));
  }

  @Test(expectedExceptions = EngineException.class)
  void byAttributeOfTestNg() {
    manager.ones(new Shape(2, 3)).matMul(manager.ones(new Shape(4, 5)));
  }

  static <T extends Throwable> T expectThrows(Class<T> type, ThrowingRunnable code) {
    try {
      code.run();
    } catch (Throwable failure) {
      return type.cast(failure);
    }
    throw new AssertionError("nothing was thrown");
  }

  static void assertThatThrownBy(ThrowingRunnable code) {
    expectThrows(EngineException.class, code);
  }

  void byCall() {
    NDArray x = manager.ones(new Shape(6));
    expectThrows(EngineException.class, () -> x.reshape(4, 4));
    assertThatThrownBy(() -> x.add(manager.ones(new Shape(5))));
  }

  boolean isRefused() {
    try {
      manager.ones(new Shape(2)).add(manager.ones(new Shape(3)));
      return false;
    } catch (EngineException e) {
      return true;
    }
  }

  NDArray tried() {
    NDArray x = manager.ones(new Shape(2, 3));
    try {
      return x.matMul(manager.ones(new Shape(2, 3)));
    } catch (RuntimeException e) {
      return x.matMul(manager.ones(new Shape(3, 2)));
    }
  }

  Optional<NDArray> attempt(Callable<NDArray> code) {
    try {
      return Optional.of(code.call());
    } catch (Exception e) {
      return Optional.empty();
    }
  }

  void attempted() {
    NDArray x = manager.ones(new Shape(2, 3));
    NDArray y = attempt(() -> x.reshape(-1, 3)).orElse(x);
    y.add(x);
  }

  void sometimesRethrown(boolean strict) {
    NDArray x = manager.ones(new Shape(2, 3));
    try {
      x.reshape(7);
    } catch (EngineException e) {
      if (strict) {
        throw e;
      }
    }
  }

  void retried() {
    NDArray x = manager.ones(new Shape(12));
    for (int rows = 5; rows > 2; rows--) {
      try {
        x.reshape(rows, 4);
        break;
      } catch (EngineException e) {
        continue;
      }
    }
  }

  static void run(ExpectedFailures self, String name) throws ReflectiveOperationException {
    Method method = ExpectedFailures.class.getDeclaredMethod(name);
    try {
      method.invoke(self);
    } catch (InvocationTargetException e) {
      return;
    }
    throw new IllegalStateException(name + " did not fail");
  }

  public static void main(String[] args) throws ReflectiveOperationException {
    try (NDManager m = NDManager.newBaseManager()) {
      ExpectedFailures self = new ExpectedFailures(m);
      run(self, "byAttribute");
      run(self, "byAttributeOfTestNg");
      self.byCall();
      if (!self.isRefused()) {
        throw new IllegalStateException("accepted");
      }
      self.tried();
      self.attempted();
      self.sometimesRethrown(false);
      self.retried();
    }
  }
}
