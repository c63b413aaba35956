package dev.shapeproof.tests.javac;

import dev.shapeproof.tests.jdk.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A user's project, copied out of the checkout, and Maven in a process of its own to compile it.
 */
record MavenProject(Path folder, Path repository) {

  /** The compiler plugin of our own build: it is in the repository already. */
  private static final String COMPILE =
      "org.apache.maven.plugins:maven-compiler-plugin:3.16.0:compile";

  /** Copies the project of that name among the test resources. */
  static MavenProject copy(String name, Path folder, Path repository) throws IOException {
    Path from = Path.of("src/test/resources/maven", name).toAbsolutePath();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return new MavenProject(folder, repository);
  }

  /** Compiles all modules, those after a broken one too. */
  Compiling.Result compile(Jdk jdk, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(maven(), "-B", "-ntp", "-fae"));
    command.add("-Dmaven.repo.local=" + repository);
    command.add("-Dversion.shapeproof=" + Jars.version());
    for (String library : List.of("djl", "errorprone", "nullaway")) {
      command.add("-Dversion." + library + "=" + version(library));
    }
    command.addAll(List.of(options));
    command.add(COMPILE);
    return Compiling.run(folder, command, Map.of("JAVA_HOME", jdk.home().toString()));
  }

  private static String version(String library) {
    return Optional.ofNullable(System.getProperty("shapeproof.version." + library))
        .orElseThrow(() -> new AssertionError("run this test with Maven: it names the versions"));
  }

  private static String maven() {
    return Optional.ofNullable(System.getProperty("shapeproof.maven.home"))
        .map(home -> Path.of(home, "bin", "mvn").toString())
        .orElse("mvn");
  }
}
