package found;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** Forward, backward and update are methods, and none of them sets gradients to zero. */
public final class StepInMethods {
  private StepInMethods() {}

  static float back(NDArray x, NDArray y, NDArray w) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray loss = x.matMul(w).sub(y).square().mean();
      collector.backward(loss);
      return loss.getFloat();
    }
  }

  static void update(NDList parameters, float rate) {
    for (NDArray parameter : parameters) {
      parameter.subi(parameter.getGradient().mul(rate));
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(32, 3));
      NDArray y = x.sum(new int[] {1}, true);
      NDArray w = manager.zeros(new Shape(3, 1));
      w.setRequiresGradient(true);
      for (int epoch = 0; epoch < 20; epoch++) {
        float loss = back(x, y, w); // BUG: autograd.accumulated (silent: gradients add up)
        update(new NDList(w), 0.1f);
        System.out.println(loss);
      }
    }
  }
}
