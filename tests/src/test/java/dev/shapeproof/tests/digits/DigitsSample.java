package dev.shapeproof.tests.digits;

import dev.shapeproof.tests.javac.Compiling;
import dev.shapeproof.tests.javac.Jars;
import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.samples.Corpus;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the sample in a folder of its own: to be changed, compiled and run. */
final class DigitsSample {
  private static final String PACKAGE = "dev.shapeproof.samples.digits.";
  private static final long MINUTES = 5;

  /** How a program ended and what it wrote. */
  record Ran(int exit, String out, String err) {}

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  DigitsSample(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> files = Files.list(Corpus.DIGITS.folder())) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  /** For the programs that it runs from now on. */
  void set(Map<String, String> variables) {
    environment.putAll(variables);
  }

  Path folder() {
    return folder;
  }

  /** Replaces the only place where {@code text} stands; gives its line. */
  int plant(String file, String text, String replacement) throws IOException {
    Path source = folder.resolve(file);
    String before = Files.readString(source);
    int at = before.indexOf(text);
    if (at < 0 || before.indexOf(text, at + 1) >= 0) {
      throw new IllegalArgumentException(file + " does not have just once: " + text);
    }
    Files.writeString(source, before.replace(text, replacement));
    return (int) before.substring(0, at).lines().count();
  }

  /** With Shapeproof on the processor path, or without any. */
  Compiling.Result compile(boolean checked) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Jdk.current().javac().toString()));
    String path = checked ? Jars.checker().toString() : folder.toString();
    command.addAll(List.of("-proc:none", "-parameters", "-processorpath", path));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-d", "classes"));
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .sorted()
          .forEach(command::add);
    }
    return Compiling.run(folder, command);
  }

  Ran run(String main, Path input, String... arguments) throws IOException, InterruptedException {
    return run(List.of(), main, input, arguments);
  }

  /** Runs a compiled program in a process of its own, in the sample's folder. */
  Ran run(List<String> options, String main, Path input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
    command.addAll(options);
    Path resources = Corpus.root().resolve("samples/digits/src/main/resources");
    command.addAll(
        List.of(
            "-cp",
            String.join(
                File.pathSeparator,
                folder.resolve("classes").toString(),
                resources.toString(),
                System.getProperty("java.class.path")),
            PACKAGE + main));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process =
        builder
            .directory(folder.toFile())
            .redirectInput(input.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return new Ran(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
