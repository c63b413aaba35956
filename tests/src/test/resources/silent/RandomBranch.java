package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;

/** One of two ways, nobody knows which, cuts the batch. */
public final class RandomBranch {
  private RandomBranch() {}

  public static void main(String[] args) {
    Random random = new Random(0);
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(8, 3));
      if (random.nextBoolean()) {
        x = x.get(":4");
      }
      System.out.println(x.matMul(manager.ones(new Shape(3, 2))));
    }
  }
}
