package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import dev.shapeproof.runtime.Cpu;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs tests once more in a JVM of another kind: with a module, or of another JDK. */
final class SuiteJvm {
  private static final long MINUTES = 10;

  private final Path java;
  private final Path log;
  private final List<String> options = new ArrayList<>();
  private final List<String> classPath = new ArrayList<>();

  /** {@code log} gets what the JVM prints. */
  SuiteJvm(Path java, Path log) {
    this.java = java;
    this.log = log;
    this.classPath.add(System.getProperty("java.class.path"));
    options.add("-Xmx1g");
  }

  SuiteJvm with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** All test classes of a module, where Maven runs them; none may fail. */
  void runModule(Path module) throws IOException, InterruptedException {
    String classes = module.resolve("target/test-classes").toString();
    classPath.add(classes);
    run(module, classes);
  }

  /** These test classes, none of which may fail. */
  void run(Class<?>... tests) throws IOException, InterruptedException {
    run(Path.of(""), Arrays.stream(tests).map(Class::getName).toArray(String[]::new));
  }

  private void run(Path folder, String... tests) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
    command.add(Main.class.getName());
    command.addAll(List.of(tests));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DJL_OFFLINE", "true");
    builder.environment().put("OPT_OUT_TRACKING", "true");
    builder.directory(folder.toAbsolutePath().toFile());
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    assertEquals(0, process.exitValue(), this::said);
  }

  /** All that it printed. */
  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Runs tests in this JVM; exits with the number of those that failed, or with 255. */
  static final class Main {
    private Main() {}

    public static void main(String[] tests) {
      System.out.println("JDK " + Runtime.version().feature() + ", " + Cpu.describe());
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      List<DiscoverySelector> selectors = new ArrayList<>();
      for (String test : tests) {
        Path folder = Path.of(test);
        if (Files.isDirectory(folder)) {
          selectors.addAll(selectClasspathRoots(Set.of(folder)));
        } else {
          selectors.add(selectClass(test));
        }
      }
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request().selectors(selectors).build(), listener);
      PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
      listener.getSummary().printTo(out);
      listener.getSummary().printFailuresTo(out, 5);
      boolean some = listener.getSummary().getTestsSucceededCount() > 0;
      long failed = listener.getSummary().getTotalFailureCount();
      System.exit(some ? (int) Math.min(254, failed) : 255);
    }
  }
}
