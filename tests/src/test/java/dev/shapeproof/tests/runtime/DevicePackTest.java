package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    Ran ran =
        run(List.of(folder.resolve("bench.sh").toString(), "64"), driver("fast:cudart13:blas13"));
    assertEquals(0, ran.exit(), ran.output());
    String binding = "products of matrices by cuBLAS of CUDA 13, ";
    assertTrue(ran.output().contains(binding), ran.output());
    List<String> rows =
        ran.output().lines().filter(line -> line.matches("\\w+ \\d+\\.\\d+")).toList();
    assertEquals(ROWS, rows.stream().map(row -> row.substring(0, row.indexOf(' '))).toList());
  }

  /** Packages that answer to everything, so that the script for Python can run without PyTorch. */
  private static final String NO_TORCH =
      """
      class Anything:
          def __getattr__(self, name):
              return self
          def __call__(self, *args, **kwargs):
              return self
          def __matmul__(self, other):
              return self
          __add__ = __mod__ = __matmul__
      anything = Anything()
      def __getattr__(name):
          return anything
      """;

  private static final List<String> ROWS =
      List.of("matmul_f32", "matmul_bf16", "add", "exp", "sum", "softmax", "mlp_step");

  @Test
  void benchPutsTheTimesOfPyTorchBeside() throws IOException, InterruptedException {
    Path torch = Files.createDirectories(folder.resolveSibling("python"));
    Files.writeString(torch.resolve("torch.py"), NO_TORCH);
    assumeTrue(hasPython(), "there is no python3");
    Ran ran = bench(Map.of("PYTHONPATH", torch.toString()));
    // what does nothing is faster
    assertEquals(1, ran.exit(), ran.output());
    for (String row : ROWS) {
      String said = row.equals("mlp_step") ? "- stated" : "1\\.\\d+ MISSED";
      String line = row + " +\\d+\\.\\d{4} +\\d+\\.\\d{4}  \\d+\\.\\d{3} " + said;
      assertTrue(ran.output().lines().anyMatch(it -> it.matches(line)), line + ran.output());
    }
  }

  @Test
  void benchGoesWithoutPyTorch() throws IOException, InterruptedException {
    Ran ran = bench(Map.of("PYTHON", "false"));
    assertEquals(0, ran.exit(), ran.output());
    assertTrue(ran.output().contains("false has no PyTorch that sees a GPU"), ran.output());
    for (String row : ROWS) {
      String line = row + " +\\d+\\.\\d{4} +-";
      assertTrue(ran.output().lines().anyMatch(it -> it.matches(line)), line + ran.output());
    }
  }

  private boolean hasPython() throws InterruptedException {
    try {
      return run(List.of("python3", "--version"), Map.of()).exit() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private Ran bench(Map<String, String> variables) throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(driver("fast"));
    all.putAll(Map.of("PACK", folder.toString(), "DIVISOR", "64"));
    all.putAll(variables);
    return run(List.of(Path.of("bench", "run.sh").toAbsolutePath().toString(), "cuda"), all);
  }

  private Map<String, String> driver(String kind) {
    return CudaTestDriver.environment(kind, folder.resolveSibling("report"));
  }
}
