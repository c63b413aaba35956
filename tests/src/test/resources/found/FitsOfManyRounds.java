package found;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** The arrays of all rounds over a list stay, and the rounds are many. */
public final class FitsOfManyRounds {
  private FitsOfManyRounds() {}

  static void fit(NDList batches, NDArray weight, int epochs) {
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (NDArray batch : batches) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          collector.zeroGradients();
          NDArray error = batch.matMul(weight).sub(1);
          collector.backward(error.square().mean());
        }
        NDArray step = weight.getGradient().mul(0.1f); // BUG: memory.loop (silent: they pile up)
        weight.subi(step);
      }
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.zeros(new Shape(3, 1));
      weight.setRequiresGradient(true);
      NDList batches = new NDList();
      for (int i = 0; i < 4; i++) {
        batches.add(manager.ones(new Shape(2, 3)));
      }
      fit(batches, weight, 200);
      System.out.println(weight.sum().getFloat());
    }
  }
}
