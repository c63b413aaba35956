package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Reshapes that keep what belongs together. */
public final class ReshapesInOrder {
  private ReshapesInOrder() {}

  static NDArray splitHeads(NDArray x, int heads) {
    long batch = x.getShape().get(0);
    long steps = x.getShape().get(1);
    return x.reshape(batch, steps, heads, -1).transpose(0, 2, 1, 3);
  }

  static NDArray mergeHeads(NDArray x) {
    Shape shape = x.getShape();
    return x.transpose(0, 2, 1, 3).reshape(shape.get(0), shape.get(2), -1);
  }

  static NDArray groups(NDArray maps, int groups) {
    Shape shape = maps.getShape();
    return maps.reshape(shape.get(0), groups, -1);
  }

  static NDArray patches(NDArray image, int size) {
    long rows = image.getShape().get(0) / size;
    long columns = image.getShape().get(1) / size;
    NDArray cut = image.reshape(rows, size, columns, size).transpose(0, 2, 1, 3);
    return cut.reshape(rows * columns, size * size);
  }

  static NDArray timeFirst(NDArray batchFirst) {
    long batch = batchFirst.getShape().get(0);
    long steps = batchFirst.getShape().get(1);
    return batchFirst.swapAxes(0, 1).reshape(steps * batch, -1);
  }

  static NDArray onScreen(NDArray chw) {
    return chw.transpose(1, 2, 0).flatten();
  }

  static NDArray restored(NDArray x) {
    Shape before = x.getShape();
    return x.flatten().mul(2f).reshape(before);
  }

  static NDArray maskOfTokens(NDArray ids, NDArray mask) {
    long batch = ids.getShape().get(0);
    long steps = mask.getShape().get(1);
    return mask.reshape(batch, 1, steps);
  }

  /** Scores of boxes: several at each place of a map, and each for several classes. */
  static NDArray perBox(NDArray scores, int classes) {
    return scores.transpose(0, 2, 3, 1).reshape(-1, classes + 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray tokens = manager.ones(new Shape(2, 6, 8));
      System.out.println(splitHeads(tokens, 4).getShape());
      System.out.println(mergeHeads(splitHeads(tokens, 4)).getShape());
      System.out.println(groups(manager.ones(new Shape(2, 32, 8, 8)), 8).getShape());
      System.out.println(patches(manager.ones(new Shape(8, 12)), 4).getShape());
      System.out.println(timeFirst(tokens).getShape());
      System.out.println(perBox(manager.ones(new Shape(2, 12, 5, 5)), 3).getShape());
      System.out.println(onScreen(manager.ones(new Shape(3, 4, 5))).getShape());
      NDArray ids = manager.ones(new Shape(2, 6));
      System.out.println(maskOfTokens(ids, ids).getShape());
      System.out.println(restored(manager.ones(new Shape(3, 4, 5))).getShape());
    }
  }
}
