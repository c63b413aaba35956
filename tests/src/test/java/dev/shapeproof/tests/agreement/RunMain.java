package dev.shapeproof.tests.agreement;

import ai.djl.ndarray.NDManager;
import java.io.IOException;

/** Entry point of the JVM that runs programs on DJL. */
public final class RunMain {

  private RunMain() {}

  public static void main(String[] args) throws IOException {
    try (NDManager manager = NDManager.newBaseManager()) {
      Runs.all(
          args,
          (type, first, second) -> {
            var method =
                type.getDeclaredMethod("run", NDManager.class, boolean.class, boolean.class);
            method.setAccessible(true);
            try (NDManager own = manager.newSubManager()) {
              method.invoke(null, own, first, second);
            }
          });
    }
    System.exit(0);
  }
}
