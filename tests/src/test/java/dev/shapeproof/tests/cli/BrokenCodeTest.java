package dev.shapeproof.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.cli.CommandLine.Ended;
import dev.shapeproof.tests.jdk.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of code that compiles in parts only, those parts are checked; the rest breaks nothing. */
class BrokenCodeTest {

  private static final String PROGRAM =
      """
      import ai.djl.engine.Engine;
      import ai.djl.ndarray.NDArray;
      import ai.djl.ndarray.NDManager;
      import ai.djl.ndarray.types.Shape;
      import ai.djl.training.GradientCollector;
      import org.elsewhere.Assert;
      import org.elsewhere.Test;

      class Parts {
        int countsWhatIsMissing() {
          return Assert.COUNT + 1;
        }

        NDArray twice(NDArray x) {
          return x.add(x);
        }

        NDArray twice(NDArray x) {
          return x.mul(2);
        }

        @Test(expectedExceptions = IllegalArgumentException.class)
        void failsAsItShould(NDManager manager) {
          NDArray x = manager.ones(new Shape(2, 3));
          x.matMul(manager.ones(new Shape(2, 3)));
        }

        void failsInside(NDManager manager) {
          Assert.assertThrows(
              () -> {
                NDArray x = manager.ones(new Shape(2, 3));
                x.matMul(manager.ones(new Shape(2, 3)));
              });
        }

        void opensTwice() {
          Assert.assertThrows(
              () -> {
                try (GradientCollector one = Engine.getInstance().newGradientCollector();
                    GradientCollector two = Engine.getInstance().newGradientCollector()) {
                  two.zeroGradients();
                }
              });
        }

        NDArray product(NDManager manager) {
          NDArray x = manager.ones(new Shape(2, 3));
          return x.matMul(manager.ones(new Shape(2, 3)));
        }
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeProgram() throws IOException {
    Files.writeString(folder.resolve("Parts.java"), PROGRAM);
  }

  @Test
  void onlyTheBugInWhatCompilesIsReported() throws IOException, InterruptedException {
    Ended ended = lint();
    assertEquals(2, ended.code(), ended::toString);
    assertTrue(ended.out().contains("Parts.java:48: error: [shape.matmul]"), ended::toString);
    assertTrue(ended.out().contains("\n1 error; "), ended::toString);
  }

  @Test
  void nothingBreaksInside() throws IOException, InterruptedException {
    Ended ended = lint();
    assertFalse((ended.out() + ended.err()).contains("internal"), ended::toString);
    assertFalse(ended.out().contains("unread"), ended::toString);
  }

  @Test
  void aClassInsideAMissingOneIsNoPackage() throws IOException, InterruptedException {
    Ended ended = lint();
    assertTrue(ended.err().contains("package org.elsewhere is not on"), ended::toString);
    assertFalse(ended.err().contains("package Assert"), ended::toString);
  }

  private Ended lint() throws IOException, InterruptedException {
    return new CommandLine(Jdk.current(), folder)
        .run("lint", "--stats", "-cp", CommandLine.djl(), "Parts.java");
  }
}
