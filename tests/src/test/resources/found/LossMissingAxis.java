package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A binary loss multiplies (batch, 1) targets with wider predictions of two classes by row. */
public final class LossMissingAxis {
  private LossMissingAxis() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray predicted = manager.ones(new Shape(24, 2)).div(2f);
      NDArray target = manager.zeros(new Shape(24));
      NDArray loss = target.mul(predicted.log()).mean().neg(); // BUG: shape.broadcast
      System.out.println(loss);
    }
  }
}
