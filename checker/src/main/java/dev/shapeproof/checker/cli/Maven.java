package dev.shapeproof.checker.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks Maven for the class path of one pom. */
final class Maven {
  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");

  private Maven() {}

  static Attempt<List<Path>> classPath(Path pom, boolean tests) {
    Optional<Path> command = command(pom);
    if (command.isEmpty()) {
      return new Attempt.Failed<>(
          "mvn is not on the PATH: install Maven, or give the class path with -cp");
    }
    try {
      Path output = Files.createTempFile("shapeproof", ".classpath");
      try {
        return ask(command.get(), pom, tests, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      return new Attempt.Failed<>("cannot run " + command.get() + ": " + e.getMessage());
    }
  }

  private static Attempt<List<Path>> ask(Path command, Path pom, boolean tests, Path output)
      throws IOException {
    List<String> words =
        List.of(
            command.toString(),
            "-q",
            "-B",
            "-N",
            "-f",
            pom.toString(),
            "dependency:build-classpath",
            "-Dmdep.outputFile=" + output,
            "-Dmdep.includeScope=" + (tests ? "test" : "compile"));
    Process process =
        new ProcessBuilder(words)
            .directory(pom.toAbsolutePath().resolveSibling("").toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    int code;
    try {
      code = process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return new Attempt.Failed<>("interrupted while Maven ran");
    }
    return code == 0
        ? read(output)
        : new Attempt.Failed<>("Maven gave no class path for " + pom + ": " + reason(said));
  }

  private static Attempt<List<Path>> read(Path output) throws IOException {
    String text = Files.readString(output).strip();
    return new Attempt.Done<>(
        Arrays.stream(text.split(File.pathSeparator))
            .filter(part -> !part.isEmpty())
            .map(Path::of)
            .toList());
  }

  /** Maven's first line of error, without its colours and its advice. */
  private static String reason(String said) {
    return said.lines()
        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
        .filter(line -> line.startsWith("[ERROR]"))
        .map(line -> line.substring("[ERROR]".length()).strip())
        .map(line -> line.replaceFirst("Failed to execute goal on project [^:]*: ", ""))
        .findFirst()
        .orElse("no reason given");
  }

  /** The project's own wrapper first. */
  private static Optional<Path> command(Path pom) {
    String wrapper = WINDOWS ? "mvnw.cmd" : "mvnw";
    for (Path at = pom.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
      if (Files.isExecutable(at.resolve(wrapper))) {
        return Optional.of(at.resolve(wrapper));
      }
    }
    List<Path> folders = new ArrayList<>();
    Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .forEach(folder -> folders.add(Path.of(folder)));
    return folders.stream()
        .map(folder -> folder.resolve(WINDOWS ? "mvn.cmd" : "mvn"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
