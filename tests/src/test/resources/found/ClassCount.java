package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** The labels know one class more than the model. */
public final class ClassCount {
  private ClassCount() {}

  private static final int CLASSES = 10;
  private static final int WITH_BACKGROUND = CLASSES + 1;

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray labels = manager.zeros(new Shape(5), DataType.INT32);
      NDArray target = labels.oneHot(WITH_BACKGROUND);
      NDArray logits = manager.randomNormal(new Shape(5, CLASSES));
      NDArray error = logits.softmax(1).sub(target); // BUG: shape.broadcast
      System.out.println(error);
    }
  }
}
