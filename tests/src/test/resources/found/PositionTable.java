package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The position table is shorter than the sentences. */
public final class PositionTable {
  private static final int MAX_POSITION = 64;
  private final NDArray positions;

  private PositionTable(NDManager manager) {
    positions = manager.randomNormal(new Shape(MAX_POSITION, 8));
  }

  NDArray embed(NDArray tokens) {
    return tokens.add(positions.expandDims(0)); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      PositionTable table = new PositionTable(manager);
      System.out.println(table.embed(manager.zeros(new Shape(2, 80, 8))));
    }
  }
}
