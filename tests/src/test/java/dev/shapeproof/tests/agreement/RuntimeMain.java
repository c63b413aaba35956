package dev.shapeproof.tests.agreement;

import java.io.IOException;

/** Entry point of the JVM that runs programs on Shapeproof's own tensors. */
public final class RuntimeMain {

  private RuntimeMain() {}

  public static void main(String[] args) throws IOException {
    Runs.all(
        args,
        (type, first, second) -> {
          var method = type.getDeclaredMethod("run", boolean.class, boolean.class);
          method.setAccessible(true);
          method.invoke(null, first, second);
        });
  }
}
