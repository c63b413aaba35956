package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * A classifier of feature maps with a loss at the end.
 *
 * <p>Row 23, ZS-12. Wrong: the flatten width is that of a smaller map, so -1 makes four rows of
 * each image, which only the loss notices.
 */
public final class Row023FlattenWidth {
  private static final int FLAT = 4 * 4 * 64;

  private final NDArray weight;

  Row023FlattenWidth(NDManager manager) {
    weight = manager.randomNormal(new Shape(FLAT, 10));
  }

  NDArray logits(NDArray maps) {
    NDArray flat = maps.reshape(-1, FLAT);
    return flat.matMul(weight);
  }

  static NDArray loss(NDArray logits, NDArray oneHot) {
    NDArray picked = logits.logSoftmax(1).mul(oneHot); // BUG: shape.broadcast
    return picked.sum(new int[] {1}).mean().neg();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row023FlattenWidth model = new Row023FlattenWidth(manager);
      int batch = 16;
      NDArray maps = manager.randomNormal(new Shape(batch, 8, 8, 64));
      NDArray labels = manager.zeros(new Shape(batch), DataType.INT64);
      System.out.println(loss(model.logits(maps), labels.oneHot(10)));
    }
  }
}
