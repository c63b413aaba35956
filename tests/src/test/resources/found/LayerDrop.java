package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whichever of the twelve layers are dropped, the head is too wide. */
public final class LayerDrop {
  private static final int LAYERS = 12;

  private final List<NDArray> weights = new ArrayList<>();
  private final Random random = new Random(3);

  LayerDrop(NDManager manager, int width) {
    for (int i = 0; i < LAYERS; i++) {
      weights.add(manager.ones(new Shape(width, width)));
    }
  }

  NDArray forward(NDArray x) {
    NDArray hidden = x;
    for (NDArray weight : weights) {
      if (random.nextFloat() < 0.2f) {
        continue;
      }
      hidden = hidden.matMul(weight).tanh().add(hidden);
    }
    return hidden;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray hidden = new LayerDrop(manager, 16).forward(manager.ones(new Shape(4, 16)));
      System.out.println(hidden.matMul(manager.ones(new Shape(32, 3)))); // BUG: shape.matmul
    }
  }
}
