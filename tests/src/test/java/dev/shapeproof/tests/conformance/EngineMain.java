package dev.shapeproof.tests.conformance;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Entry point of the JVM that makes the calls: reads lines {@code class method}, writes what was
 * seen.
 */
public final class EngineMain {

  private EngineMain() {}

  public static void main(String[] args) throws IOException {
    List<String> calls = Files.readAllLines(Path.of(args[0]));
    try (NDManager manager = NDManager.newBaseManager();
        BufferedWriter results = Files.newBufferedWriter(Path.of(args[1]))) {
      for (String call : calls) {
        results.write(run(manager, call).encode());
        results.newLine();
        results.flush();
      }
    }
    System.exit(0);
  }

  private static Seen run(NDManager manager, String call) {
    String[] parts = call.split(" ", 2);
    try (NDManager own = manager.newSubManager()) {
      Method method = Class.forName(parts[0]).getDeclaredMethod(parts[1], NDManager.class);
      method.setAccessible(true);
      NDArray result = (NDArray) method.invoke(null, own);
      List<Long> shape = Arrays.stream(result.getShape().getShape()).boxed().toList();
      return Seen.gave(new Tensor(shape, result.getDataType()));
    } catch (InvocationTargetException e) {
      return Seen.refused(e.getTargetException().toString());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(call, e);
    }
  }
}
