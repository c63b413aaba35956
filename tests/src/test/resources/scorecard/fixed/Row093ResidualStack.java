package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Recurrent cells with residual connections, one above the other.
 *
 * <p>Row 93, W51023829. Corrected; wrong was: the second cell has twice the units, and its input
 * cannot be added to its output.
 */
public final class Row093ResidualStack {

  /** A simple recurrent cell. */
  static final class Cell {
    private final NDArray input;
    private final NDArray state;

    Cell(NDManager manager, int in, int units) {
      input = manager.randomNormal(new Shape(in, units));
      state = manager.zeros(new Shape(1, units));
    }

    NDArray step(NDArray x) {
      return x.matMul(input).add(state).tanh();
    }
  }

  private final List<Cell> cells = new ArrayList<>();

  Row093ResidualStack(NDManager manager, int... units) {
    int in = units[0];
    for (int unit : units) {
      cells.add(new Cell(manager, in, unit));
      in = unit;
    }
  }

  NDArray step(NDArray x) {
    NDArray h = x;
    for (Cell cell : cells) {
      h = h.add(cell.step(h));
    }
    return h;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row093ResidualStack stack = new Row093ResidualStack(manager, 128, 128);
      System.out.println(stack.step(manager.ones(new Shape(8, 128))).getShape());
    }
  }
}
