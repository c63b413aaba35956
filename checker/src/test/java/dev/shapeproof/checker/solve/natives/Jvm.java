package dev.shapeproof.checker.solve.natives;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A JDK to start fresh processes on; a test on one that is not here is skipped. */
public record Jvm(Path home, int feature) {

  /** What a process printed, both streams together. */
  public record Outcome(int exit, List<String> lines) {
    public List<String> starting(String start) {
      return lines.stream().filter(line -> line.startsWith(start)).toList();
    }
  }

  static Stream<Jvm> all() throws IOException {
    return Stream.of(of(17), of(25));
  }

  /** The one of that version; {@code SHAPEPROOF_JDK25} names it, and empty says to do without. */
  public static Jvm of(int feature) throws IOException {
    String named = System.getenv("SHAPEPROOF_JDK" + feature);
    if (named != null) {
      return new Jvm(Path.of(named), feature);
    }
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    if (is(own, feature)) {
      return new Jvm(own, feature);
    }
    try (Stream<Path> beside = Files.list(own.getParent())) {
      for (Path home : beside.sorted().toList()) {
        if (is(home, feature)) {
          return new Jvm(home, feature);
        }
      }
    }
    return new Jvm(Path.of(""), feature);
  }

  private static boolean is(Path home, int feature) throws IOException {
    Path release = home.resolve("release");
    return Files.exists(home.resolve("bin/java"))
        && Files.exists(release)
        && Files.readString(release).matches("(?s).*JAVA_VERSION=\"" + feature + "[.\"].*");
  }

  /** One of its commands; skips the test where the JDK is not here. */
  public String tool(String name) {
    Assumptions.assumeTrue(
        !home.equals(Path.of("")),
        () -> "no JDK " + feature + " was found (SHAPEPROOF_JDK" + feature + " names one)");
    return home.resolve("bin").resolve(name).toString();
  }

  Outcome run(Path temporary, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(tool("java"));
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
