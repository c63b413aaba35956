package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** What one arm gives stays known where nobody knows what the other one gives. */
public final class BesideUnknownArm {

  NDArray scores(NDManager manager, NDArray given) {
    NDArray used = given;
    if (used == null) {
      used = manager.ones(new Shape(2, 3));
    }
    NDArray scores = used.matMul(manager.ones(new Shape(3, 8)));
    return scores.concat(manager.ones(new Shape(1, 7)), 0); // BUG: shape.concat
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(new BesideUnknownArm().scores(manager, null));
    }
  }
}
