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
public final class Jars {

  private Jars() {}

  /** The one jar of the checker, as packed; never its class folder. */
  public static Path checker() {
    Path target = Path.of("..", "checker", "target").toAbsolutePath().normalize();
    return in(target, "shapeproof-checker-.*\\.jar");
  }

  /** The agent that holds contracts at run time. */
  public static Path contracts() {
    Path target = Path.of("..", "runtime", "contracts", "target").toAbsolutePath().normalize();
    return in(target, "shapeproof-contracts-.*\\.jar");
  }

  /** The version that it is packed as. */
  static String version() {
    String name = checker().getFileName().toString();
    return name.substring("shapeproof-checker-".length(), name.length() - ".jar".length());
  }

  static Path djl() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.replace(File.separatorChar, '/').contains("/ai/djl/api/"))
        .map(Path::of)
        .findFirst()
        .orElseThrow(() -> new AssertionError("DJL is not on the class path of the tests"));
  }

  static Path lombok() {
    return subject("lombok-.*\\.jar");
  }

  static Path ecj() {
    return subject("ecj-.*\\.jar");
  }

  static Path djlSources() {
    return subject("api-.*-sources\\.jar");
  }

  static Path commonsMathSources() {
    return subject("commons-math3-.*-sources\\.jar");
  }

  /** What the build copies to {@code target/subjects}. */
  public static Path subject(String name) {
    return in(Path.of("target", "subjects").toAbsolutePath(), name);
  }

  private static Path in(Path folder, String name) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches(name))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + name + " in " + folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
