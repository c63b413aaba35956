package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.runtime.Cuda;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What {@link CudaDriverTest} shows on the driver for tests, on whatever device is here. {@code
 * tests/device/pack.sh} packs these tests for a machine that has one.
 */
@NeedsGpu
class CudaGpuTest {

  @BeforeAll
  static void say() {
    System.out.println(Cuda.describe());
  }

  @Test
  void everyOperationGivesWhatItGivesOnTheCpu() {
    assertEquals(List.of(), CudaAgainstCpu.run(2).failures());
  }

  @Test
  void memoryIsCountedKeptAndGivenBack() throws ExecutionException, InterruptedException {
    CudaMemoryCheck.check(false);
  }
}
