package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Iterates until the vector settles.
 *
 * <p>Control C5, X35. The loop keeps the shape, however often it runs.
 */
public final class C05PowerIteration {
  private C05PowerIteration() {}

  static NDArray leading(NDArray matrix, float tolerance) {
    NDArray v = matrix.getManager().ones(new Shape(matrix.size(0), 1));
    float change = Float.MAX_VALUE;
    while (change > tolerance) {
      NDArray next = matrix.matMul(v);
      next = next.div(next.norm());
      change = next.sub(v).abs().max().getFloat();
      v = next;
    }
    return v;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.eye(5).add(manager.ones(new Shape(5, 5)));
      System.out.println(leading(a, 1e-4f));
    }
  }
}
