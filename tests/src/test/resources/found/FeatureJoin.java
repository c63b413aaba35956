package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Features of different length are joined along rows. */
public final class FeatureJoin {
  private FeatureJoin() {}

  static NDArray join(int axis, NDArray... parts) {
    return NDArrays.concat(new NDList(parts), axis); // BUG: shape.concat
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int samples = 40;
      NDArray colour = manager.randomUniform(0, 1, new Shape(samples, 3));
      NDArray texture = manager.randomUniform(0, 1, new Shape(samples, 8));
      NDArray edges = manager.randomUniform(0, 1, new Shape(samples, 5));
      NDArray all = join(0, colour, texture, edges);
      NDArray weight = manager.zeros(new Shape(16, 1));
      System.out.println(all.matMul(weight).squeeze(1));
    }
  }
}
