package dev.shapeproof.tests.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.jdk.Jdk;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the packed jar as a user does: in a fresh process, in a folder of its own, with a bare
 * environment.
 */
record CommandLine(Jdk jdk, Path folder) {
  private static final long MINUTES = 3;

  /** What a process said and how it ended. */
  record Ended(int code, String out, String err) {
    @Override
    public String toString() {
      return "exit " + code + "\n--- out\n" + out + "--- err\n" + err;
    }
  }

  Ended run(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(jdk.java().toString(), "-jar", packedJar().toString()));
    command.addAll(Arrays.asList(words));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "MAVEN_OPTS"));
    Process process = builder.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), () -> "still running: " + command);
    return new Ended(process.exitValue(), text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Compile against DJL as the tests themselves do. */
  static String djl() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.replace('\\', '/').contains("/ai/djl/api/"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("DJL is not on the class path of the tests"));
  }

  private static Path packedJar() throws IOException {
    Path target = Path.of("").toAbsolutePath().resolveSibling("checker/target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches("shapeproof-checker-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no packed jar under " + target));
    }
  }
}
