package dev.shapeproof.tests.javac;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The jars that a user would have: ours as it is shipped, and those of the libraries in the tests.
 */
final class Jars {

  private Jars() {}

  /** The one jar of the checker, as packed; never its class folder. */
  static Path checker() {
    Path target = Path.of("..", "checker", "target").toAbsolutePath().normalize();
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(f -> f.getFileName().toString().matches("shapeproof-checker-[^/]*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("package the checker first: no jar in " + target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path djl() {
    return onClassPath("/ai/djl/api/");
  }

  /** The sources jar of a library, by a part of its folder in the repository. */
  static Path sources(String part) {
    return find(part, true);
  }

  static Path lombok() {
    return onClassPath("/org/projectlombok/lombok/");
  }

  static Path ecj() {
    return onClassPath("/org/eclipse/jdt/ecj/");
  }

  private static Path onClassPath(String part) {
    return find(part, false);
  }

  private static Path find(String part, boolean sources) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.replace(File.separatorChar, '/').contains(part))
        .filter(entry -> entry.endsWith("-sources.jar") == sources)
        .map(Path::of)
        .findFirst()
        .orElseThrow(() -> new AssertionError(part + " is not on the class path"));
  }
}
