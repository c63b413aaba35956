package dev.shapeproof.tests.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Entry point of the JVM that runs programs: reads class names, runs each {@code main}, appends one
 * line per program to a file. The file says which program was running if the JVM dies.
 */
public final class OracleMain {

  private OracleMain() {}

  public static void main(String[] args) throws IOException {
    List<String> names = Files.readAllLines(Path.of(args[0]));
    Path results = Path.of(args[1]);
    PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(quiet);
    for (String name : names) {
      Files.writeString(
          results, run(name).encode() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    System.exit(0);
  }

  private static Outcome run(String name) {
    String file = name.substring(name.lastIndexOf('.') + 1) + ".java";
    try {
      Class.forName(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
      return Outcome.clean(name);
    } catch (InvocationTargetException e) {
      return Outcome.threw(name, file, e.getTargetException());
    } catch (ReflectiveOperationException | LinkageError e) {
      return Outcome.threw(name, file, e);
    }
  }
}
