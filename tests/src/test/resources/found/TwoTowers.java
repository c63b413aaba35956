package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** The towers end in different widths. */
public final class TwoTowers {
  private static final class Tower {
    private final List<NDArray> weights = new ArrayList<>();

    Tower layer(NDManager manager, long in, long out) {
      weights.add(manager.randomNormal(new Shape(in, out)));
      return this;
    }

    NDArray embed(NDArray x) {
      return weights.stream().reduce(x, (h, w) -> h.matMul(w).tanh());
    }
  }

  private TwoTowers() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Tower users = new Tower().layer(manager, 40, 32).layer(manager, 32, 16);
      Tower items = new Tower().layer(manager, 60, 32).layer(manager, 32, 8);
      NDArray u = users.embed(manager.ones(new Shape(10, 40)));
      NDArray i = items.embed(manager.ones(new Shape(10, 60)));
      System.out.println(u.mul(i).sum(new int[] {1})); // BUG: shape.broadcast
    }
  }
}
