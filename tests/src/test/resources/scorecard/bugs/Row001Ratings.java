package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Predicts ratings as products of user and item factors.
 *
 * <p>Row 1, X01. Wrong: users have 5 factors, items 6.
 */
public final class Row001Ratings {
  private static final int USER_FACTORS = 5;
  private static final int ITEM_FACTORS = 6;

  private final NDArray users;
  private final NDArray items;

  Row001Ratings(NDManager manager, int userCount, int itemCount) {
    users = manager.randomNormal(new Shape(userCount, USER_FACTORS));
    items = manager.randomNormal(new Shape(ITEM_FACTORS, itemCount));
  }

  NDArray scores() {
    return users.matMul(items); // BUG: shape.matmul
  }

  NDArray best() {
    return scores().argMax(1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row001Ratings ratings = new Row001Ratings(manager, 4, 7);
      System.out.println(ratings.best());
    }
  }
}
