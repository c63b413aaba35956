package dev.shapeproof.tests.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds a JDK by its feature version: {@code SHAPEPROOF_JDK25} first (for 25; empty, it says to do
 * without), then the running one, {@code ~/.m2/toolchains.xml} and the folders where JDKs usually
 * lie.
 */
public final class Jdks {

  private static final Pattern TOOLCHAIN = Pattern.compile("<jdkHome>\\s*([^<]+?)\\s*</jdkHome>");

  private Jdks() {}

  /** The first JDK found of that version. */
  public static Optional<Jdk> find(int feature) {
    String variable = "SHAPEPROOF_JDK" + feature;
    Optional<String> named = Optional.ofNullable(System.getenv(variable));
    if (named.isPresent()) {
      // Somebody named it: another one found elsewhere would be a surprise.
      return named.filter(home -> !home.isEmpty()).map(home -> named(variable, home, feature));
    }
    if (Runtime.version().feature() == feature) {
      return Optional.of(Jdk.current());
    }
    return candidates().stream()
        .flatMap(home -> Jdk.in(home).stream())
        .filter(jdk -> jdk.feature() == feature)
        .findFirst();
  }

  private static Jdk named(String variable, String home, int feature) {
    return Jdk.in(Path.of(home))
        .filter(jdk -> jdk.feature() == feature)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    variable + " is " + home + ", but no JDK " + feature + " lies there"));
  }

  /** JDK 17 and 25; tests on one that is not here are skipped. */
  public static List<Jdk> supported() {
    return Stream.of(17, 25)
        .map(feature -> find(feature).orElseGet(() -> Jdk.missing(feature)))
        .toList();
  }

  private static List<Path> candidates() {
    Path user = Path.of(System.getProperty("user.home"));
    List<Path> homes = new ArrayList<>(toolchains(user.resolve(".m2/toolchains.xml")));
    for (Path folder :
        List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/opt"),
            Path.of("/usr/local"),
            user.resolve(".sdkman/candidates/java"),
            user.resolve(".jdks"))) {
      homes.addAll(children(folder));
    }
    return homes;
  }

  private static List<Path> toolchains(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return TOOLCHAIN
          .matcher(Files.readString(file))
          .results()
          .map(result -> Path.of(result.group(1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
