package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** How many of a batch a classifier gets right. */
public final class HitRate {
  private final Linear head = Linear.builder().setUnits(4).build();

  HitRate(NDManager manager, int width) {
    head.initialize(manager, DataType.FLOAT32, new Shape(1, width));
  }

  float rate(NDArray features, NDArray labels) {
    NDList scores = head.forward(new ParameterStore(), new NDList(features), false);
    NDArray guesses = scores.singletonOrThrow().argMax(1);
    NDArray right = guesses.eq(labels); // BUG: broadcast.silent (silent: all pairs)
    return right.toType(DataType.FLOAT32, false).mean().getFloat();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      HitRate model = new HitRate(manager, 6);
      NDArray labels = manager.zeros(new Shape(8, 1), DataType.INT64);
      System.out.println(model.rate(manager.ones(new Shape(8, 6)), labels));
    }
  }
}
