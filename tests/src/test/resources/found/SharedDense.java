package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** One dense layer serves inputs of two widths. */
public final class SharedDense {
  private final NDArray weight;

  SharedDense(NDManager manager) {
    weight = manager.randomNormal(new Shape(128, 16));
  }

  private NDArray dense(NDArray x) {
    return x.matMul(weight).maximum(0f);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SharedDense shared = new SharedDense(manager);
      NDArray text = manager.randomNormal(new Shape(8, 128));
      NDArray image = manager.randomNormal(new Shape(8, 32));
      NDArray left = shared.dense(text);
      NDArray right = shared.dense(image); // BUG: shape.matmul
      System.out.println(left.add(right));
    }
  }
}
