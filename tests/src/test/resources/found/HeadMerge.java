package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The heads are merged without moving them next to their widths. */
public final class HeadMerge {
  private final int heads;
  private final NDArray output;

  HeadMerge(NDManager manager, int width, int heads) {
    this.heads = heads;
    output = manager.randomNormal(new Shape(width, width));
  }

  private NDArray split(NDArray x) {
    Shape s = x.getShape();
    return x.reshape(s.get(0), s.get(1), heads, s.get(2) / heads).transpose(0, 2, 1, 3);
  }

  private NDArray merge(NDArray x) {
    Shape s = x.getShape();
    return x.reshape(s.get(0), s.get(1), s.get(2) * s.get(3));
  }

  NDArray forward(NDArray x) {
    NDArray mixed = merge(split(x));
    return mixed.matMul(output); // BUG: shape.matmul
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      HeadMerge layer = new HeadMerge(manager, 24, 4);
      System.out.println(layer.forward(manager.ones(new Shape(2, 9, 24))).getShape());
    }
  }
}
