package dev.shapeproof.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** One backend can be asked for by name; one that is not there is not replaced in silence. */
class BackendsTest {

  @Test
  void stopsAtTheOneThatWasAskedFor() {
    assertInstanceOf(PlainJava.class, new Backends("plain").chosen());
  }

  @Test
  void refusesOneThatIsNotThere() {
    Backends wrong = new Backends("gpu");
    String problem = assertThrows(IllegalStateException.class, wrong::chosen).toString();
    assertTrue(problem.contains("shapeproof.backend=gpu is not there"), problem);
  }

  @Test
  void takesTheVectorApiOnlyWithItsModule() {
    Backends vector = new Backends("vector");
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      assertTrue(vector.chosen().describe().startsWith("Vector API"));
    } else {
      assertThrows(IllegalStateException.class, vector::chosen);
    }
  }

  @Test
  void usesTheLastOfThem() {
    assertEquals(Backends.best(), Backends.all().get(Backends.all().size() - 1));
  }
}
