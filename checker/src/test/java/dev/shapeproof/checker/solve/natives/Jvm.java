package dev.shapeproof.checker.solve.natives;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A JDK to start fresh processes on: the one of this test, and 17 and 25 where they lie beside it.
 */
record Jvm(Path home) {

  /** What a process printed, both streams together. */
  record Outcome(int exit, List<String> lines) {
    List<String> starting(String start) {
      return lines.stream().filter(line -> line.startsWith(start)).toList();
    }
  }

  static Stream<Jvm> all() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> homes = new ArrayList<>(List.of(own));
    try (Stream<Path> beside = Files.list(own.getParent())) {
      for (Path path : beside.sorted().toList()) {
        Path home = path.toRealPath();
        if (!homes.contains(home) && is17or25(home)) {
          homes.add(home);
        }
      }
    }
    return homes.stream().map(Jvm::new);
  }

  private static boolean is17or25(Path home) throws IOException {
    Path release = home.resolve("release");
    return Files.exists(home.resolve("bin/java"))
        && Files.exists(release)
        && Files.readString(release).matches("(?s).*JAVA_VERSION=\"(17|25)\\..*");
  }

  Outcome run(Path temporary, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-XX:-UsePerfData");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("XDG_CACHE_HOME");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output.lines().toList());
  }
}
