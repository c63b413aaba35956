package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** An outer blow-up that is meant. */
public final class OuterProduct {
  private OuterProduct() {}

  static NDArray distances(NDArray a, NDArray b) {
    NDArray difference = a.expandDims(1).sub(b.expandDims(0));
    return difference.square().sum(new int[] {-1}).sqrt();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray d = distances(manager.ones(new Shape(5, 3)), manager.zeros(new Shape(8, 3)));
      System.out.println(d.argMin(1).getShape() + " " + d.min(new int[] {0}).getShape());
    }
  }
}
