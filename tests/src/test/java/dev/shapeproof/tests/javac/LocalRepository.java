package dev.shapeproof.tests.javac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A local Maven repository in which only Shapeproof is installed, as {@code mvn install} would do
 * it. All else is linked from the repository of the build that runs the tests, so that nothing is
 * downloaded twice.
 */
final class LocalRepository {

  private static final Path OURS = Path.of("dev", "shapeproof");

  private LocalRepository() {}

  static Path create(Path folder) throws IOException {
    Path outer = outer();
    link(outer, folder, OURS.getName(0));
    link(outer.resolve(OURS.getName(0)), folder.resolve(OURS.getName(0)), OURS.getName(1));
    String version = Jars.version();
    Path checkout = Path.of("..").toAbsolutePath().normalize();
    install("shapeproof", version, folder, ".pom", checkout.resolve("pom.xml"));
    install("shapeproof-checker", version, folder, ".jar", Jars.checker());
    install(
        "shapeproof-checker",
        version,
        folder,
        ".pom",
        checkout.resolve("checker/target/dependency-reduced-pom.xml"));
    return folder;
  }

  /** Takes the links away, so that nobody who cleans up follows one. */
  static void unlink(Path folder) throws IOException {
    for (Path level : List.of(folder, folder.resolve(OURS.getName(0)))) {
      try (Stream<Path> children = Files.list(level)) {
        for (Path child : children.filter(Files::isSymbolicLink).toList()) {
          Files.delete(child);
        }
      }
    }
  }

  private static Path outer() {
    return Optional.ofNullable(System.getProperty("shapeproof.maven.repository"))
        .map(Path::of)
        .orElse(Path.of(System.getProperty("user.home"), ".m2", "repository"));
  }

  private static void link(Path from, Path to, Path left) throws IOException {
    Files.createDirectories(to);
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> children = Files.list(from)) {
      for (Path child : children.filter(each -> !each.endsWith(left)).toList()) {
        Files.createSymbolicLink(to.resolve(child.getFileName()), child.toAbsolutePath());
      }
    }
  }

  private static void install(
      String artifact, String version, Path repository, String kind, Path file) throws IOException {
    Path folder = repository.resolve(OURS).resolve(artifact).resolve(version);
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(artifact + "-" + version + kind));
  }
}
