package dev.shapeproof.tests.oracle;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM in which DJL runs, offline and with one thread; a native crash of it is only an exit code.
 */
public final class Jvm {

  /**
   * What saves time where a JVM runs for seconds only: no second compiler, no parallel collector.
   */
  public static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final long MINUTES = 10;

  private final Path log;

  public Jvm(Path log) {
    this.log = log;
  }

  /** Runs a main class of the tests with {@code classes} in front of their class path. */
  public int run(Path classes, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                SHORT_LIVED.get(0),
                SHORT_LIVED.get(1),
                "-Dai.djl.pytorch.num_threads=1",
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DJL_OFFLINE", "true");
    builder.environment().put("OPT_OUT_TRACKING", "true");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return process.exitValue();
  }
}
