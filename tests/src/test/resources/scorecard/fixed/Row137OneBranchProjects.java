package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * A residual layer that may compress its input first.
 *
 * <p>Row 137, K. Corrected; wrong was: only the compressing branch projects the shortcut, so the
 * other one keeps the full width.
 */
public final class Row137OneBranchProjects {

  enum Mode {
    FULL,
    COMPRESSED
  }

  private final NDArray compress;
  private final NDArray inner;

  Row137OneBranchProjects(NDManager manager, int width, int narrow) {
    compress = manager.randomNormal(new Shape(width, narrow));
    inner = manager.randomNormal(new Shape(width, narrow));
  }

  NDArray forward(NDArray x, Mode mode) {
    NDArray shortcut = x;
    if (mode == Mode.COMPRESSED || x.size(1) != compress.size(1)) {
      shortcut = x.matMul(compress);
    }
    NDArray deep = x.matMul(inner).tanh();
    return deep.add(shortcut);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row137OneBranchProjects layer = new Row137OneBranchProjects(manager, 48, 12);
      NDArray x = manager.randomNormal(new Shape(5, 48));
      for (Mode mode : List.of(Mode.COMPRESSED, Mode.FULL)) {
        System.out.println(layer.forward(x, mode).getShape());
      }
    }
  }
}
