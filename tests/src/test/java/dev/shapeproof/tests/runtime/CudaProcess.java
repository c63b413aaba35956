package dev.shapeproof.tests.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own on the CUDA driver for tests. */
final class CudaProcess {
  private static final long MINUTES = 5;

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private String classPath = System.getProperty("java.class.path");

  /**
   * What a program left behind.
   *
   * @param report what the driver found wrong
   */
  record Ran(int status, String output, String report) {}

  /**
   * On one of the driver's builds.
   *
   * @param folder for what it writes
   * @param kind as {@link CudaTestDriver#environment} takes it
   */
  CudaProcess(Path folder, String kind) {
    this.folder = folder;
    variables.putAll(CudaTestDriver.environment(kind, folder.resolve("report")));
  }

  CudaProcess with(Map<String, String> more) {
    variables.putAll(more);
    return this;
  }

  CudaProcess on(String otherClassPath) {
    classPath = otherClassPath;
    return this;
  }

  Ran run(Class<?> main, String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Path unpacked = Files.createDirectories(folder.resolve("natives"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + unpacked,
            "-Dorg.bytedeco.javacpp.cachedir=" + unpacked,
            "-cp",
            classPath,
            main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    Path report = folder.resolve("report");
    return new Ran(
        process.exitValue(),
        Files.readString(log),
        Files.exists(report) ? Files.readString(report) : "");
  }
}
