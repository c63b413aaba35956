package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The table covers the whole width and is applied to half of it. */
public final class RotaryTable {
  private final NDArray cos;
  private final NDArray sin;

  RotaryTable(NDManager manager, int longest, int width) {
    NDArray position = manager.arange((float) longest).expandDims(1);
    NDArray rate = manager.arange((float) width).div(-width).exp().expandDims(0);
    NDArray angle = position.mul(rate);
    cos = angle.cos();
    sin = angle.sin();
  }

  NDArray rotate(NDArray x) {
    long length = x.getShape().get(1);
    long half = x.getShape().get(2) / 2;
    NDArray a = x.get(":, :, :{}", half);
    NDArray b = x.get(":, :, {}:", half);
    NDArray c = cos.get(":{}", length);
    NDArray s = sin.get(":{}", length);
    NDArray turn = c.concat(s, 1);
    return a.concat(b, 2).mul(turn); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      RotaryTable table = new RotaryTable(manager, 64, 16);
      System.out.println(table.rotate(manager.ones(new Shape(2, 10, 16))).getShape());
    }
  }
}
