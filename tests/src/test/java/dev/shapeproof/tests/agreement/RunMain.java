package dev.shapeproof.tests.agreement;

import ai.djl.ndarray.NDManager;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Entry point of the JVM that runs programs: reads class names, runs each with all four choices,
 * writes a line for each run.
 */
public final class RunMain {

  private static final List<Boolean> BOTH = List.of(false, true);

  private RunMain() {}

  public static void main(String[] args) throws IOException {
    List<String> names = Files.readAllLines(Path.of(args[0]));
    try (NDManager manager = NDManager.newBaseManager();
        BufferedWriter results = Files.newBufferedWriter(Path.of(args[1]))) {
      for (String name : names) {
        for (boolean first : BOTH) {
          for (boolean second : BOTH) {
            results.write(run(manager, name, first, second).encode());
            results.newLine();
          }
        }
        results.flush();
      }
    }
    System.exit(0);
  }

  private static Ran run(NDManager manager, String name, boolean first, boolean second) {
    String file = name.substring(name.indexOf('.') + 1, name.indexOf('$')) + ".java";
    try (NDManager own = manager.newSubManager()) {
      Method method =
          Class.forName(name)
              .getDeclaredMethod("run", NDManager.class, boolean.class, boolean.class);
      method.setAccessible(true);
      method.invoke(null, own, first, second);
      return Ran.clean();
    } catch (InvocationTargetException e) {
      return Ran.threw(file, e.getTargetException());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
