package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Only square matrices have an inverse. */
public final class InverseOfWide {
  private InverseOfWide() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray design = manager.randomNormal(new Shape(10, 3));
      NDArray normal = design.matMul(design.transpose());
      NDArray solution = design.inverse().matMul(normal); // BUG: shape.matmul|shape.size
      System.out.println(solution);
    }
  }
}
