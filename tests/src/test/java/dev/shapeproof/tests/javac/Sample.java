package dev.shapeproof.tests.javac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small programs that the compilers get. */
final class Sample {

  /** The mistake stands in line 9, on {@code w}. */
  static final String BUG =
      """
      import ai.djl.ndarray.NDArray;
      import ai.djl.ndarray.NDManager;
      import ai.djl.ndarray.types.Shape;

      class Bug {
        NDArray product(NDManager manager) {
          NDArray x = manager.zeros(new Shape(2, 3));
          NDArray w = manager.zeros(new Shape(4, 5));
          return x.matMul(w);
        }
      }
      """;

  static final String RIGHT = BUG.replace("Shape(4, 5)", "Shape(3, 5)").replace("Bug", "Right");

  /** No sizes pass the condition and fit, which only the solver knows; it stands in line 12. */
  static final String NEEDS_SOLVER =
      """
      import ai.djl.ndarray.NDArray;
      import ai.djl.ndarray.NDManager;
      import ai.djl.ndarray.types.Shape;

      class Triangle {
        NDArray product(NDManager manager, int a, int b, int c) {
          if (a < 1 || b < 1 || a * a + b * b != c * c || a + b <= c) {
            throw new IllegalArgumentException("no triangle");
          }
          NDArray x = manager.ones(new Shape(1, (a + b) * c));
          NDArray y = manager.ones(new Shape(a * c * c, 1));
          return x.matMul(y);
        }
      }
      """;

  static final String NO_TENSORS =
      """
      class Plain {
        static int twice(int i) {
          return 2 * i;
        }
      }
      """;

  private Sample() {}

  static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
