package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine without a GPU is not broken by looking for one. */
class CudaTest {

  @BeforeEach
  void onlyWithoutADevice() {
    assumeFalse(Cuda.available(), "this machine has a CUDA device");
  }

  @Test
  void saysWhatIsMissingEachTimeItIsAsked() {
    String why = Cuda.why();
    assertFalse(why.isBlank());
    assertEquals("no CUDA: " + why, Cuda.describe());
    assertEquals(why, Cuda.why());
    assertEquals(0, Cuda.count());
  }

  @Test
  void aTensorIsNotMovedToWhereNothingIs() {
    Tensor x = Tensors.ones(2);
    DeviceUnavailableException e =
        assertThrows(DeviceUnavailableException.class, () -> x.to(Device.cuda(0)));
    assertEquals("[device.unavailable] there is no cuda:0 here: " + Cuda.why(), e.getMessage());
    assertThrows(
        DeviceUnavailableException.class, () -> Tensors.zeros(DType.F32, Device.cuda(0), 2));
    assertThrows(DeviceUnavailableException.class, () -> Cuda.memory(Device.cuda(0)));
    assertEquals(Device.CPU, x.to(Device.CPU).device());
  }

  @Test
  void theCpuIsNoDeviceOfCudas() {
    DeviceUnavailableException e =
        assertThrows(DeviceUnavailableException.class, () -> Cuda.emptyCache(Device.CPU));
    assertTrue(e.getMessage().contains("there is no cpu of CUDA's here"), e.getMessage());
  }
}
