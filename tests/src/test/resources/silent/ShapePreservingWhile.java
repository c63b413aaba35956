package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A loop that changes values and never the shape. */
public final class ShapePreservingWhile {
  private ShapePreservingWhile() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(5, 5));
      NDArray w = manager.eye(5).mul(0.5f);
      int rounds = 0;
      while (rounds < 50 && x.norm().getFloat() > 1e-3f) {
        x = x.matMul(w).tanh();
        rounds++;
      }
      System.out.println(x.add(w));
    }
  }
}
