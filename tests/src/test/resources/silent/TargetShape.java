package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The reshape target is the shape of another tensor. */
public final class TargetShape {
  private TargetShape() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray like = manager.ones(new Shape(3, 4, 5));
      NDArray values = manager.arange(60f).reshape(like.getShape());
      System.out.println(values.add(like));
    }
  }
}
