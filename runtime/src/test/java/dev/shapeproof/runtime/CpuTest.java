package dev.shapeproof.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The program can see what computes, and what would have to be there for more. */
class CpuTest {
  private static final boolean MODULE =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  @Test
  void namesTheVectorApiWhereItsModuleIs() {
    assertEquals(MODULE, Cpu.describe().contains("floats at once"), Cpu.describe());
  }

  @Test
  void saysHowToGetIt() {
    assertEquals(
        !MODULE,
        Cpu.describe()
            .contains("no Vector API: java was started without --add-modules jdk.incubator.vector"),
        Cpu.describe());
  }

  @Test
  void namesOpenBlasOrWhyItIsNotThere() {
    assertTrue(Cpu.describe().contains("OpenBLAS"), Cpu.describe());
    assertFalse(Cpu.describe().isBlank());
  }
}
