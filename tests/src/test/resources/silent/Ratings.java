package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Predicts ratings from two tables of factors. */
public final class Ratings {
  private static final int FACTORS = 10;
  private final NDArray users;
  private final NDArray items;

  Ratings(NDManager manager, int users, int items) {
    this.users = manager.randomNormal(new Shape(users, FACTORS));
    this.items = manager.randomNormal(new Shape(items, FACTORS));
  }

  NDArray predict() {
    return users.matMul(items.transpose());
  }

  NDArray error(NDArray known, NDArray mask) {
    return predict().sub(known).mul(mask).square().sum();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Ratings ratings = new Ratings(manager, 30, 45);
      NDArray known = manager.zeros(new Shape(30, 45));
      System.out.println(ratings.error(known, known.eq(0)));
    }
  }
}
