package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Labels of the test rows are compared with the training rows. */
public final class HoldOut {
  record Split(NDArray train, NDArray test) {}

  private HoldOut() {}

  static Split split(NDArray data, double share) {
    long rows = data.getShape().get(0);
    long cut = (long) (rows * share);
    return new Split(data.get(":{}", cut), data.get("{}:", cut));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(100, 4));
      NDArray y = manager.randomNormal(new Shape(100));
      Split inputs = split(x, 0.8);
      Split labels = split(y, 0.8);
      NDArray w = manager.zeros(new Shape(4));
      NDArray predicted = inputs.train().matMul(w);
      NDArray error = predicted.sub(labels.test()); // BUG: shape.broadcast
      System.out.println(error.abs().mean());
    }
  }
}
