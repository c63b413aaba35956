package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;

/** Many options, none of which touches the shape. */
public final class IndependentIfs {
  private IndependentIfs() {}

  static NDArray augment(NDArray x, Random random) {
    if (random.nextBoolean()) {
      x = x.flip(1);
    }
    if (random.nextBoolean()) {
      x = x.flip(2);
    }
    if (random.nextBoolean()) {
      x = x.mul(1.1f);
    }
    if (random.nextBoolean()) {
      x = x.add(0.1f);
    }
    if (random.nextBoolean()) {
      x = x.clip(0f, 1f);
    }
    if (random.nextBoolean()) {
      x = x.sub(x.mean());
    }
    if (random.nextBoolean()) {
      x = x.transpose(0, 2, 1).transpose(0, 2, 1);
    }
    if (random.nextBoolean()) {
      x = x.abs();
    }
    return x;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(3, 8, 6));
      System.out.println(augment(x, new Random(1)).sub(x));
    }
  }
}
