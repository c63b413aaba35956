package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.shapeproof.runtime.Cpu;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The comparisons with PyTorch hold with the Vector API as well. They run once more in a JVM that
 * was started with its module: one that was not can never get it.
 */
class WithVectorApiTest {
  private static final long MINUTES = 10;

  @Test
  void givesPyTorchsValuesAndGradients(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "--add-modules",
            "jdk.incubator.vector",
            "-Dshapeproof.backend=vector",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.environment().put("DJL_OFFLINE", "true");
    builder.environment().put("OPT_OUT_TRACKING", "true");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    assertEquals(0, process.exitValue(), () -> text(log));
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Runs the comparisons in this JVM; exits with the number of those that failed, or with 255. */
  static final class Main {
    private Main() {}

    public static void main(String[] none) {
      System.out.println(Cpu.describe());
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(
                      selectClass(AgainstPyTorchTest.class),
                      selectClass(MixedPrecisionAgainstPyTorchTest.class),
                      selectClass(TrainingAgainstPyTorchTest.class))
                  .build(),
              listener);
      PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
      listener.getSummary().printTo(out);
      listener.getSummary().printFailuresTo(out, 5);
      boolean some = listener.getSummary().getTestsSucceededCount() > 0;
      long failed = listener.getSummary().getTotalFailureCount();
      System.exit(some ? (int) Math.min(254, failed) : 255);
    }
  }
}
