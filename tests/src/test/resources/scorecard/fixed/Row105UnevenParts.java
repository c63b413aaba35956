package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Splits a joint projection into three parts and each part into heads.
 *
 * <p>Row 105, K. Corrected; wrong was: 100 columns are no three equal parts; a fourth one is left
 * over, unseen.
 */
public final class Row105UnevenParts {
  private Row105UnevenParts() {}

  static NDArray heads(NDArray part, int heads) {
    Shape s = part.getShape();
    long size = s.get(2) / heads;
    NDArray parted = part.reshape(s.get(0), s.get(1), heads, size);
    return parted.swapAxes(1, 2);
  }

  static NDArray scores(NDArray joint, int heads) {
    NDList parts = joint.split(3, 2);
    NDArray query = heads(parts.get(0), heads);
    NDArray key = heads(parts.get(1), heads);
    return query.matMul(key.swapAxes(2, 3));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray joint = manager.randomNormal(new Shape(2, 7, 96));
      System.out.println(scores(joint, 4).getShape());
    }
  }
}
