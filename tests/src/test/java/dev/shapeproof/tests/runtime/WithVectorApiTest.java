package dev.shapeproof.tests.runtime;

import dev.shapeproof.tests.jdk.Jdk;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The comparisons with PyTorch hold with the Vector API as well. They run once more in a JVM that
 * was started with its module: one that was not can never get it.
 */
class WithVectorApiTest {

  @Test
  void givesPyTorchsValuesAndGradients(@TempDir Path folder)
      throws IOException, InterruptedException {
    new SuiteJvm(Jdk.current().java(), folder.resolve("log"))
        .with("--add-modules", "jdk.incubator.vector", "-Dshapeproof.backend=vector")
        .run(
            AgainstPyTorchTest.class,
            MixedPrecisionAgainstPyTorchTest.class,
            TrainingAgainstPyTorchTest.class);
  }
}
