package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Cuda;
import dev.shapeproof.runtime.DeviceException;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The runtime on CUDA without a GPU: JCuda as it is, on {@code tests/cuda-driver}, which runs the
 * kernels' sources on the CPU. {@code checked} watches every read and write of every kernel.
 */
class CudaDriverTest {
  @TempDir Path folder;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    CudaTestDriver.build();
  }

  @Test
  void everyOperationGivesWhatItGivesOnTheCpu() throws IOException, InterruptedException {
    CudaProcess.Ran ran = run("fast", Map.of(), CudaAgainstCpu.class, "4");
    assertEquals(0, ran.status(), ran::output);
    assertEquals("", ran.report());
  }

  @Test
  void noKernelReadsOrWritesWhereItMustNot() throws IOException, InterruptedException {
    CudaProcess.Ran ran =
        run("checked", Map.of("CUDA_DRIVER_SEED", "7"), CudaAgainstCpu.class, "1");
    assertEquals("", ran.report());
    assertEquals(0, ran.status(), ran::output);
  }

  @Test
  void addressSanitizerFindsNothingInOurKernels() throws IOException, InterruptedException {
    CudaProcess.Ran ran =
        run("address", CudaTestDriver.addressSanitizer(), CudaAgainstCpu.class, "1");
    assertFalse(ran.output().contains("AddressSanitizer:"), ran::output);
    assertEquals("", ran.report());
    assertEquals(0, ran.status(), ran::output);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one_too_far | use-after-poison | call.out[threadIdx.x + 1] = 1;",
        "shared_too_far | global-buffer-overflow | first[threadIdx.x + call.n / 64] = 2;",
      })
  void addressSanitizerNamesTheLine(String kernel, String kind, String text)
      throws IOException, InterruptedException {
    List<String> source = Files.readAllLines(CudaTestDriver.SOURCES.resolve("planted.cu"));
    int line = source.indexOf("  " + text) + 1;
    if (line == 0) {
      line = source.indexOf("    " + text) + 1;
    }
    CudaProcess.Ran ran =
        run("address", CudaTestDriver.addressSanitizer(), PlantedFaults.class, kernel);
    assertTrue(ran.output().contains("ERROR: AddressSanitizer: " + kind), ran::output);
    String where = "planted.cu:" + line;
    assertTrue(ran.output().lines().anyMatch(it -> it.endsWith(where)), where + ran.output());
  }

  @Test
  void memoryIsCountedKeptAndGivenBack() throws IOException, InterruptedException {
    Map<String, String> settings =
        Map.of("CUDA_DRIVER_CAPACITY", "67108864", "CUDA_DRIVER_LEAKS", "report");
    CudaProcess.Ran ran = run("fast", settings, CudaMemoryCheck.class);
    assertTrue(ran.output().contains("all as it should be"), ran::output);
    assertEquals("", ran.report());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fast | no-device | NVIDIA's driver is here and finds no device",
        "fast | too-old | NVIDIA's driver is too old: it knows CUDA 10.2, at least 11.0 is needed",
        "broken | '' | NVIDIA's driver lacks cuLaunchKernel",
        "nothing | '' | NVIDIA's driver cannot be loaded: libcuda.so.1: cannot open shared object"
            + " file: No such file or directory",
      })
  void saysWhyThereIsNoDevice(String kind, String mode, String why)
      throws IOException, InterruptedException {
    assumeFalse(kind.equals("nothing") && Cuda.available(), "this machine has a CUDA device");
    Map<String, String> settings = mode.isEmpty() ? Map.of() : Map.of("CUDA_DRIVER_MODE", mode);
    CudaProcess.Ran ran = run(kind, settings, CublasTest.Describe.class);
    assertEquals("no CUDA: " + why, ran.output().strip());
    assertEquals(0, ran.status());
  }

  /** A launch does not wait, so somebody else finds out; in the debug mode nobody else does. */
  @ParameterizedTest
  @CsvSource({"false, reading", "true, adding"})
  void whatBreaksIsReportedByALaterCallOrByItself(String debug, String when)
      throws IOException, InterruptedException {
    Map<String, String> settings =
        Map.of(
            "CUDA_DRIVER_FAIL",
            "binary_run",
            "JAVA_TOOL_OPTIONS",
            "-Dshapeproof.cuda.debug=" + debug);
    CudaProcess.Ran ran = run("fast", settings, Breaks.class);
    assertTrue(ran.output().contains(when + ": [device.failed]"), ran::output);
    assertTrue(ran.output().contains("again: [device.failed]"), ran::output);
  }

  /** Says when a kernel's failure came to light. */
  static final class Breaks {
    private Breaks() {}

    public static void main(String[] none) {
      Tensor x = Tensors.ones(8).to(Device.cuda());
      Optional<Tensor> sum = attempt("adding", () -> x.add(x));
      sum.ifPresent(it -> attempt("reading", it::toFloats));
      attempt("again", x::toFloats);
    }

    private static <T> Optional<T> attempt(String when, Supplier<T> work) {
      try {
        return Optional.of(work.get());
      } catch (DeviceException e) {
        System.out.println(when + ": " + e.getMessage());
        return Optional.empty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "without_barrier | race: two threads on one address",
        "one_too_far | write of 4 bytes outside of every live block, at planted.cu:",
        "all_on_one | race: two threads on one address",
        "blocks_on_one | race: two threads on one address",
        "divergent | divergent barrier: 32 threads wait at",
        "leak | leaked: a block of 256 bytes on device 0",
        "free-twice | a block was freed twice",
        "not-waited | the source of a copy to a device changed before the copy was waited for",
        "wrong-block | right: no such block",
        "freed-pointer | right: a pointer to memory that is not live",
        "wrong-module | what was loaded is no PTX",
        "wrong-entry | all_on_one does not stand in the PTX",
      })
  void theDriverReports(String fault, String words) throws IOException, InterruptedException {
    CudaProcess.Ran ran =
        run("checked", Map.of("CUDA_DRIVER_LEAKS", "report"), PlantedFaults.class, fault);
    assertTrue(ran.report().contains(words), ran::toString);
  }

  @Test
  void theDriverReportsNothingOfAKernelThatIsRight() throws IOException, InterruptedException {
    CudaProcess.Ran ran = run("checked", Map.of(), PlantedFaults.class, "right");
    assertEquals("", ran.report());
    assertEquals("synchronised: 0", ran.output().strip());
  }

  /** An activation forward and back, and a layer's normalisation, by one kernel each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relu | unary_float, slope_float",
        "tanh | unary_float, slope_float",
        "sigmoid | unary_float, slope_float",
        "gelu | unary_float, slope_float",
        "layerNorm | norm_float, norm_slope_float, norm_weight_slope_float, fold_each_double",
        "layerNorm of a constant | norm_float, norm_weight_slope_float, fold_each_double",
      })
  void oneKernelDoesIt(String work, String kernels) throws IOException, InterruptedException {
    Path launches = folder.resolve("launches");
    Map<String, String> settings = Map.of("CUDA_DRIVER_LAUNCHES", launches.toString());
    CudaProcess.Ran ran = run("fast", settings, BackAndForth.class, work);
    assertEquals(0, ran.status(), ran::output);
    assertEquals(kernels, String.join(", ", Files.readAllLines(launches)));
  }

  /** One operation and its gradients. */
  static final class BackAndForth {
    private BackAndForth() {}

    public static void main(String[] work) {
      Tensor x = Tensors.ones(5, 7).to(Device.cuda()).requireGrad();
      Tensor given = Tensors.ones(5, 7).to(Device.cuda());
      result(work[0], x).backward(given);
    }

    private static Tensor result(String work, Tensor x) {
      return switch (work) {
        case "relu" -> x.relu();
        case "tanh" -> x.tanh();
        case "sigmoid" -> x.sigmoid();
        case "gelu" -> x.gelu();
        default -> {
          Tensor weight = Tensors.ones(7).to(Device.cuda()).requireGrad();
          Tensor bias = Tensors.ones(7).to(Device.cuda()).requireGrad();
          Tensor operand = work.equals("layerNorm") ? x : x.detach();
          yield Layers.layerNorm(operand, new long[] {7}, weight, bias, 1e-5);
        }
      };
    }
  }

  private CudaProcess.Ran run(
      String kind, Map<String, String> settings, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    return new CudaProcess(folder, kind).with(settings).run(main, arguments);
  }
}
