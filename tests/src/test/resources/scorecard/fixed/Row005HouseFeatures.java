package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * A linear model that prices one house.
 *
 * <p>Row 5, W50130413, W54748446. Corrected; wrong was: the features of one house are a vector, and
 * dot wants two matrices.
 */
public final class Row005HouseFeatures {
  private final NDArray weights;
  private float intercept;

  Row005HouseFeatures(NDManager manager) {
    weights = manager.create(new float[] {120f, 15f, -3f, 42f}, new Shape(4, 1));
  }

  void setIntercept(float value) {
    intercept = value;
  }

  NDArray price(NDArray house) {
    return house.reshape(1, -1).dot(weights).add(intercept);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row005HouseFeatures model = new Row005HouseFeatures(manager);
      model.setIntercept(5000f);
      NDArray house = manager.create(new float[] {84f, 3f, 12f, 1f});
      System.out.println(model.price(house));
    }
  }
}
