package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Cuda;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Products by cuBLAS, through JCuda's binding of CUDA 12's and bytedeco's of CUDA 13's, both as
 * they are. The libraries are those of {@code tests/cuda-driver}.
 */
class CublasTest {
  /** Bytedeco's jars lie there and not on the class path of tests. */
  private static final Path JARS = Path.of("target/device").toAbsolutePath();

  private static final String OWN = "MiB; products of matrices by own kernels";
  private static final String NO_12 =
      "; not by cuBLAS of CUDA 12: libcublas.so.12: cannot open shared object file: No such file or"
          + " directory";
  private static final String NO_13 =
      "; not by cuBLAS of CUDA 13: libcublas.so.13: cannot open shared object file: No such file or"
          + " directory";

  @TempDir Path folder;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    CudaTestDriver.build();
  }

  /** The tests' class path and jars of bytedeco's. */
  private static String with(Predicate<String> jar) throws IOException {
    try (Stream<Path> files = Files.list(JARS)) {
      String more =
          files
              .map(Path::toString)
              .filter(name -> jar.test(Path.of(name).getFileName().toString()))
              .collect(Collectors.joining(File.pathSeparator));
      return System.getProperty("java.class.path") + File.pathSeparator + more;
    }
  }

  private static boolean isBytedeco(String jar) {
    return jar.startsWith("cuda-") || jar.startsWith("javacpp-");
  }

  private CudaProcess.Ran describe(String kind, String classPath)
      throws IOException, InterruptedException {
    return new CudaProcess(folder, kind).on(classPath).run(Describe.class);
  }

  /** Prints what there is. */
  static final class Describe {
    private Describe() {}

    public static void main(String[] none) {
      System.out.println(Cuda.describe());
    }
  }

  @ParameterizedTest
  @CsvSource({"blas12, 12", "cudart13:blas13, 13", "blas12:cudart13:blas13, 12"})
  void productsAreThoseOfTheCpu(String libraries, int version)
      throws IOException, InterruptedException {
    Path products = folder.resolve("products");
    CudaProcess.Ran ran =
        new CudaProcess(folder, "fast:" + libraries)
            .on(with(CublasTest::isBytedeco))
            .with(Map.of("CUBLAS_PRODUCTS", products.toString()))
            .run(CublasProducts.class);
    assertEquals(0, ran.status(), ran::output);
    assertEquals("", ran.report());
    List<String> lines = Files.readAllLines(products);
    for (DType dtype : CublasProducts.DTYPES) {
      String start = "CUDA " + version + ": " + dtype + ", ";
      assertEquals(
          CublasProducts.BY_CUBLAS,
          lines.stream().filter(line -> line.startsWith(start)).count(),
          () -> start + lines);
    }
    assertEquals(CublasProducts.BY_CUBLAS * CublasProducts.DTYPES.size(), lines.size());
    String others = version == 13 ? NO_12 : "";
    String said =
        "MiB; products of matrices by cuBLAS of CUDA " + version + ", of integers by own kernels";
    assertTrue(ran.output().contains(said + others + "\n"), ran::output);
  }

  /** Whatever products there are, also in gradients and convolutions. */
  @ParameterizedTest
  @CsvSource({"12, 2", "13, 1"})
  void everyOperationGivesTheSame(int version, String rounds)
      throws IOException, InterruptedException {
    CudaProcess.Ran ran =
        new CudaProcess(folder, "fast:cudart13:blas" + version)
            .on(with(CublasTest::isBytedeco))
            .run(CudaAgainstCpu.class, rounds);
    assertEquals(0, ran.status(), ran::output);
    assertEquals("", ran.report());
    String said = "MiB; products of matrices by cuBLAS of CUDA " + version;
    assertTrue(ran.output().contains(said), ran::output);
  }

  @Test
  void aMissingLibraryIsNamed() throws IOException, InterruptedException {
    CudaProcess.Ran ran = describe("fast:cudart13", with(CublasTest::isBytedeco));
    assumeFalse(
        ran.output().contains("by cuBLAS of CUDA 12, of"), "this machine has cuBLAS of CUDA 12");
    assumeFalse(
        ran.output().contains("by cuBLAS of CUDA 13, of"), "this machine has cuBLAS of CUDA 13");
    assertTrue(ran.output().contains(OWN + NO_12 + NO_13 + "\n"), ran::output);
  }

  @Test
  void aMissingBindingIsNamed() throws IOException, InterruptedException {
    String neither =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(jar -> !jar.contains("jcublas"))
            .collect(Collectors.joining(File.pathSeparator));
    CudaProcess.Ran ran = describe("fast:blas12:cudart13:blas13", neither);
    assertTrue(
        ran.output()
            .contains(
                OWN
                    + "; not by cuBLAS of CUDA 12: org.jcuda:jcublas is not on the class path"
                    + "; not by cuBLAS of CUDA 13: org.bytedeco:cuda is not on the class path\n"),
        ran::output);
  }

  @Test
  void missingNativesOfTheBindingAreNamed() throws IOException, InterruptedException {
    String classPath = with(jar -> isBytedeco(jar) && !jar.contains("linux"));
    CudaProcess.Ran ran = describe("fast:cudart13:blas13", classPath);
    String said = OWN + NO_12 + "; not by cuBLAS of CUDA 13: no jnicudart in java.library.path\n";
    assertTrue(ran.output().contains(said), ran::output);
  }

  @Test
  void aLibraryThatLacksAFunctionIsNotCalled() throws IOException, InterruptedException {
    CudaProcess.Ran ran = describe("fast:cudart13:broken13", with(CublasTest::isBytedeco));
    String said =
        OWN
            + NO_12
            + "; not by cuBLAS of CUDA 13: libcublas.so.13 lacks cublasGemmStridedBatchedEx\n";
    assertTrue(ran.output().contains(said), ran::output);
  }
}
