package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The padding mask has no axes for heads and queries. */
public final class AttentionMask {
  private AttentionMask() {}

  static NDArray attend(NDArray q, NDArray k, NDArray v, NDArray padding) {
    long width = q.getShape().get(3);
    NDArray scores = q.matMul(k.transpose(0, 1, 3, 2)).div(Math.sqrt(width));
    NDArray penalty = padding.mul(-1e9f);
    NDArray masked = scores.add(penalty); // BUG: shape.broadcast
    return masked.softmax(-1).matMul(v);
  }

  public static void main(String[] args) {
    int batch = 2;
    int heads = 4;
    int length = 7;
    try (NDManager manager = NDManager.newBaseManager()) {
      Shape shape = new Shape(batch, heads, length, 8);
      NDArray q = manager.randomNormal(shape);
      NDArray k = manager.randomNormal(shape);
      NDArray v = manager.randomNormal(shape);
      NDArray padding = manager.zeros(new Shape(batch, length));
      System.out.println(attend(q, k, v, padding).getShape());
    }
  }
}
