package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The CUDA driver for tests is built, or it is said why not. */
class CudaBuildTest {
  @TempDir Path folder;

  @Test
  void aKernelThatDoesNotCompileFailsTheBuild() throws IOException, InterruptedException {
    CudaTestDriver.requireCompiler();
    Path wrong = folder.resolve("wrong.cu");
    Files.writeString(wrong, "#include \"include/device.h\"\nthis is no kernel;\n");
    Path log = folder.resolve("log");
    String script = CudaTestDriver.SOURCES.resolve("build.sh").toString();
    int status =
        new ProcessBuilder(List.of(script, folder.resolve("built").toString(), wrong.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String said = Files.readString(log);
    assertEquals(1, status, said);
    assertTrue(
        said.lines().anyMatch(it -> it.matches("build.sh: failed: g\\+\\+ .*wrong.*")), said);
    assertFalse(Files.exists(folder.resolve("built/fast/libcuda.so.1")), said);
  }

  /** Nothing else needs g++: where it is missing, tests are left out with a word. */
  @Test
  void withoutACompilerItSaysSo() throws IOException, InterruptedException {
    CudaProcess.Ran ran =
        new CudaProcess(folder, "fast").with(Map.of("PATH", "/nowhere")).run(Building.class);
    assertEquals(
        "Assumption failed: there is no g++ to build the CUDA driver for tests",
        ran.output().strip());
  }

  /** Builds it and says why it does not. */
  static final class Building {
    private Building() {}

    public static void main(String[] none) throws IOException, InterruptedException {
      try {
        CudaTestDriver.build();
        System.out.println("it was built");
      } catch (TestAbortedException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
