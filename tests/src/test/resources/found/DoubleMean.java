package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Brings images to the statistics that a model was trained with. */
public final class DoubleMean {
  private static final double[] MEAN = {0.485, 0.456, 0.406};

  private DoubleMean() {}

  static NDArray centre(NDManager manager, NDArray image) {
    NDArray mean = manager.create(MEAN).reshape(3, 1, 1);
    return image.sub(mean); // BUG: dtype.widened (silent: twice the memory)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(centre(manager, manager.ones(new Shape(3, 8, 8))).getDataType());
    }
  }
}
