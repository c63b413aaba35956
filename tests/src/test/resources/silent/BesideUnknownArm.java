package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Nothing is known of one arm, and what comes fits the other one. */
public final class BesideUnknownArm {

  NDArray features(NDManager manager, NDArray given, boolean fresh) {
    NDArray used = given;
    if (fresh) {
      used = manager.ones(new Shape(2, 3));
    }
    NDArray scores = used.matMul(manager.ones(new Shape(3, 8)));
    NDArray shifted = scores.add(manager.ones(new Shape(8)));
    if (shifted.getShape().get(0) == 5) {
      return shifted.add(manager.ones(new Shape(5, 8)));
    }
    return fresh ? shifted.reshape(16) : shifted.reshape(-1);
  }

  NDArray guarded(NDManager manager, NDArray given, boolean fresh) {
    NDArray used = fresh ? manager.ones(new Shape(2, 3)) : given;
    NDArray scores = used.matMul(manager.ones(new Shape(3, 8)));
    if (!fresh) {
      return scores.add(manager.ones(new Shape(7, 8)));
    }
    return scores.add(manager.ones(new Shape(2, 8)));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      BesideUnknownArm arms = new BesideUnknownArm();
      System.out.println(arms.features(manager, manager.ones(new Shape(5, 3)), true).getShape());
      System.out.println(arms.features(manager, manager.ones(new Shape(5, 3)), false).getShape());
      System.out.println(arms.guarded(manager, manager.ones(new Shape(7, 3)), false).getShape());
    }
  }
}
