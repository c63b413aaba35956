package silent;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/** Gradients that are set to zero by another method, or are of arrays that each call makes. */
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
      NDArray gradient = parameter.getGradient();
      parameter.subi(gradient.mul(rate));
      clear(gradient);
    }
  }

  static void clear(NDArray gradient) {
    gradient.subi(gradient);
  }

  static NDArray slope(NDArray x, NDArray w) {
    NDArray point = x.duplicate();
    point.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(point.matMul(w).sum());
    }
    return point.getGradient();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(32, 3));
      NDArray y = x.sum(new int[] {1}, true);
      NDArray w = manager.zeros(new Shape(3, 1));
      w.setRequiresGradient(true);
      for (int epoch = 0; epoch < 20; epoch++) {
        System.out.println(back(x, y, w));
        update(new NDList(w), 0.1f);
      }
      NDArray fixed = w.stopGradient();
      for (int round = 0; round < 3; round++) {
        System.out.println(slope(x, fixed).sum().getFloat());
      }
    }
  }
}
