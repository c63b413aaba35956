package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** States of several recurrent layers. */
public final class StackedStates {
  static final class Cell {
    private final NDArray weight;
    private NDArray state;

    Cell(NDManager manager, long in, long hidden) {
      weight = manager.randomNormal(new Shape(in + hidden, hidden));
      state = manager.zeros(new Shape(1, hidden));
    }

    NDArray step(NDArray x) {
      state = x.concat(state, 1).matMul(weight).tanh();
      return state;
    }
  }

  private StackedStates() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell(manager, 10, 20));
      cells.add(new Cell(manager, 20, 20));
      for (int t = 0; t < 4; t++) {
        NDArray x = manager.ones(new Shape(1, 10));
        for (Cell cell : cells) {
          x = cell.step(x);
        }
      }
    }
  }
}
