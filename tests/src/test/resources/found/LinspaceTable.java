package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The grid has one point more than the weights. */
public final class LinspaceTable {
  private LinspaceTable() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int steps = 10;
      NDArray grid = manager.linspace(0f, 1f, steps + 1);
      NDArray weights = manager.ones(new Shape(steps)).div(steps);
      System.out.println(grid.square().mul(weights).sum()); // BUG: shape.broadcast
    }
  }
}
