package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Solves a linear system by gradient steps. */
public final class DoubleLabels {
  private DoubleLabels() {}

  public static void main(String[] args) {
    double[] measured = {1.5, 2.5, 0.5};
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.randomNormal(new Shape(3, 3));
      NDArray b = manager.create(measured).reshape(3, 1);
      NDArray x = b.toType(DataType.FLOAT32, true);
      for (int i = 0; i < 5; i++) {
        NDArray product = a.matMul(x);
        x = x.sub(product.mul(0.1f));
      }
      System.out.println(x);
    }
  }
}
