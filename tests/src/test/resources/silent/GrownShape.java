package silent;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Each Shape.add gives a new shape, and the new one is used. */
public final class GrownShape {
  private GrownShape() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Shape shape = new Shape(2);
      for (int i = 0; i < 3; i++) {
        shape = shape.add(i + 1);
      }
      System.out.println(manager.arange(12f).reshape(shape).getShape());
    }
  }
}
