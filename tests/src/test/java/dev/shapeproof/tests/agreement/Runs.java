package dev.shapeproof.tests.agreement;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads class names, runs each with all four choices, and writes a line for each run. */
final class Runs {

  private static final List<Boolean> BOTH = List.of(false, true);

  private Runs() {}

  /** How a library calls the entry of a program. */
  interface Entry {
    void run(Class<?> program, boolean first, boolean second) throws ReflectiveOperationException;
  }

  /** {@code args}: the file with the names, the file for the results. */
  static void all(String[] args, Entry entry) throws IOException {
    List<String> names = Files.readAllLines(Path.of(args[0]));
    try (BufferedWriter results = Files.newBufferedWriter(Path.of(args[1]))) {
      for (String name : names) {
        for (boolean first : BOTH) {
          for (boolean second : BOTH) {
            results.write(run(entry, name, first, second).encode());
            results.newLine();
          }
        }
        results.flush();
      }
    }
  }

  private static Ran run(Entry entry, String name, boolean first, boolean second) {
    String file = name.substring(name.indexOf('.') + 1, name.indexOf('$')) + ".java";
    try {
      entry.run(Class.forName(name), first, second);
      return Ran.clean();
    } catch (InvocationTargetException e) {
      return Ran.threw(file, e.getTargetException());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
