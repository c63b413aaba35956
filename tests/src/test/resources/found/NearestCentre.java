package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Points and centres are compared without a common axis. */
public final class NearestCentre {
  private NearestCentre() {}

  static NDArray assign(NDArray points, NDArray centres) {
    NDArray difference = points.sub(centres.expandDims(0)); // BUG: shape.broadcast
    return difference.square().sum(new int[] {2}).argMin(1);
  }

  public static void main(String[] args) {
    int k = 3;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray points = manager.randomNormal(new Shape(120, 2));
      NDArray centres = points.get("0:{}", k);
      for (int round = 0; round < 10; round++) {
        NDArray labels = assign(points, centres);
        System.out.println(labels.getShape());
      }
    }
  }
}
