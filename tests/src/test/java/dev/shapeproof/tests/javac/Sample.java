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
