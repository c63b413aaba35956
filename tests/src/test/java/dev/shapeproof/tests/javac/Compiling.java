package dev.shapeproof.tests.javac;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A compiler in a fresh process, in a folder of its own, without options from the environment. */
public final class Compiling {

  /** How it ended and all that it printed. */
  public record Result(int exit, String output) {

    public long count(String text) {
      return output.lines().filter(line -> line.contains(text)).count();
    }
  }

  private static final List<String> VARIABLES =
      List.of("MAVEN_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  private Compiling() {}

  public static Result run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    return run(folder, command, Map.of());
  }

  /** With these variables in its environment. */
  static Result run(Path folder, List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("compiling", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    VARIABLES.forEach(builder.environment()::remove);
    builder.environment().putAll(variables);
    Process process = builder.start();
    if (!process.waitFor(20, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("no end: " + command);
    }
    String output = Files.readString(log, StandardCharsets.UTF_8);
    Files.delete(log);
    return new Result(process.exitValue(), output);
  }

  /** {@code javac options -d classes file}. */
  public static Result javac(Path javac, Path folder, String file, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(javac.toString()));
    command.addAll(options);
    command.addAll(List.of("-d", "classes", file));
    return run(folder, command);
  }
}
