package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder for a machine with a GPU needs nothing but a driver; here it gets the one for tests.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DevicePackTest {
  private static final long MOST_BYTES = 60L << 20;

  private Path folder = Path.of("");

  private record Ran(int exit, String output) {}

  @BeforeAll
  void pack(@TempDir Path shared) throws IOException, InterruptedException {
    CudaTestDriver.build();
    folder = shared.resolve("pack");
    Path script = Path.of("device", "pack.sh").toAbsolutePath();
    Ran packed =
        run(
            List.of(script.toString(), folder.toString()),
            Map.of("JAVA_HOME", System.getProperty("java.home")));
    assertEquals(0, packed.exit(), packed.output());
  }

  private Ran run(List<String> command, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path log = folder.resolveSibling("log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    int exit = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    return new Ran(exit, Files.readString(log));
  }

  @Test
  void isSmall() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }
  }

  @Test
  void runsItsTests() throws IOException, InterruptedException {
    Ran ran = run(List.of(folder.resolve("run.sh").toString()), driver("fast"));
    assertEquals(0, ran.exit(), ran.output());
    assertTrue(ran.output().contains("[         2 tests successful      ]"), ran.output());
  }

  @Test
  void failsWithTheReasonWhereThereIsNoDevice() throws IOException, InterruptedException {
    Ran ran = run(List.of(folder.resolve("run.sh").toString()), driver("broken"));
    assertEquals(1, ran.exit(), ran.output());
    assertTrue(ran.output().contains("NVIDIA's driver lacks cuLaunchKernel"), ran.output());
  }

  @Test
  void measuresEveryRow() throws IOException, InterruptedException {
    Ran ran = run(List.of(folder.resolve("bench.sh").toString(), "64"), driver("fast"));
    assertEquals(0, ran.exit(), ran.output());
    List<String> rows =
        ran.output().lines().filter(line -> line.matches("\\w+ \\d+\\.\\d+")).toList();
    assertEquals(
        List.of("matmul_f32", "matmul_bf16", "add", "exp", "sum", "softmax", "mlp_step"),
        rows.stream().map(row -> row.substring(0, row.indexOf(' '))).toList());
  }

  private Map<String, String> driver(String kind) {
    return CudaTestDriver.environment(kind, folder.resolveSibling("report"));
  }
}
