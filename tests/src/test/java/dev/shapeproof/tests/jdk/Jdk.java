package dev.shapeproof.tests.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * An installed JDK: its home and its feature version, as its {@code release} file tells. Or one
 * that is not here: a test that wants to use it is skipped, and counted with those that did not
 * run.
 */
public record Jdk(Path home, int feature) {

  private static final Path NOWHERE = Path.of("");
  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

  /** The JDK in a folder; empty where the folder holds none, or only a JRE. */
  public static Optional<Jdk> in(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/javac"))) {
      return Optional.empty();
    }
    try {
      Matcher version = VERSION.matcher(Files.readString(release));
      return version.find()
          ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1))))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that is not on this machine. */
  static Jdk missing(int feature) {
    return new Jdk(NOWHERE, feature);
  }

  /** Why tests on a version do not run here. */
  static String whyMissing(int feature) {
    return "no JDK " + feature + " was found (SHAPEPROOF_JDK" + feature + " names one)";
  }

  private boolean isHere() {
    return !home.equals(NOWHERE);
  }

  /** Where it lies; skips the test where it does not. */
  @Override
  public Path home() {
    Assumptions.assumeTrue(isHere(), () -> whyMissing(feature));
    return home;
  }

  /** The JDK that runs this. */
  public static Jdk current() {
    return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
  }

  public Path java() {
    return home().resolve("bin/java");
  }

  public Path javac() {
    return home().resolve("bin/javac");
  }

  @Override
  public String toString() {
    return "JDK " + feature + " (" + (isHere() ? home : "not here") + ")";
  }
}
