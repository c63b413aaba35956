package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A Gram matrix without the transpose. */
public final class GramMatrix {
  private GramMatrix() {}

  static NDArray gram(NDArray features) {
    return features.dot(features); // BUG: shape.matmul
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray features = manager.randomNormal(new Shape(64, 100));
      System.out.println(gram(features).getShape());
    }
  }
}
