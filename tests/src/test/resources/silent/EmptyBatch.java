package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Nothing at all is a valid batch. */
public final class EmptyBatch {
  private EmptyBatch() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray none = manager.zeros(new Shape(0, 4));
      NDArray out = none.matMul(manager.ones(new Shape(4, 2))).add(manager.ones(new Shape(2)));
      NDArray all = out.concat(manager.ones(new Shape(3, 2)), 0);
      System.out.println(all.getShape() + " " + out.sum());
    }
  }
}
