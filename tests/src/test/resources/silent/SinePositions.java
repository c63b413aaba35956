package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Adds a table of positions to token vectors. */
public final class SinePositions {
  private SinePositions() {}

  static NDArray table(NDManager manager, int length, int width) {
    NDArray position = manager.arange(length).toType(DataType.FLOAT32, false).expandDims(1);
    NDArray step = manager.arange(width / 2).toType(DataType.FLOAT32, false).mul(-0.2f).exp();
    NDArray angle = position.mul(step.expandDims(0));
    return angle.sin().concat(angle.cos(), 1);
  }

  public static void main(String[] args) {
    int longest = 128;
    int width = 32;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray positions = table(manager, longest, width);
      NDArray tokens = manager.randomNormal(new Shape(8, 50, width));
      NDArray input = tokens.add(positions.get(":{}", tokens.getShape().get(1)));
      System.out.println(input.getShape());
    }
  }
}
