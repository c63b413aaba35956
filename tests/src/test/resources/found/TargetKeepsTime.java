package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The target has a time axis, the prediction is the last step only. */
public final class TargetKeepsTime {
  private TargetKeepsTime() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray states = manager.randomNormal(new Shape(16, 12, 5));
      NDArray target = manager.zeros(new Shape(16, 12, 5));
      NDArray predicted = states.get(":, -1");
      NDArray loss = predicted.sub(target).square().mean(); // BUG: shape.broadcast
      System.out.println(loss);
    }
  }
}
