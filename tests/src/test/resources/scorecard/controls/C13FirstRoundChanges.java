package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack of dense layers.
 *
 * <p>Control C13, Pyrefly (its loops tutorial). The first round changes the width, all others keep
 * it.
 */
public final class C13FirstRoundChanges {
  private final List<NDArray> weights = new ArrayList<>();

  C13FirstRoundChanges(NDManager manager, int in, int hidden, int depth) {
    int width = in;
    for (int i = 0; i < depth; i++) {
      weights.add(manager.randomNormal(new Shape(width, hidden)));
      width = hidden;
    }
  }

  NDArray forward(NDArray x) {
    NDArray h = x;
    for (NDArray w : weights) {
      h = h.matMul(w).maximum(0f);
    }
    return h;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      C13FirstRoundChanges net = new C13FirstRoundChanges(manager, 3, 16, 12);
      NDArray out = net.forward(manager.ones(new Shape(5, 3)));
      System.out.println(out.matMul(manager.ones(new Shape(16, 1))).getShape());
    }
  }
}
