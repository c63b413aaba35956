package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Losses behind an abstract class. */
public final class AbstractLoss {
  abstract static class Loss {
    abstract NDArray perSample(NDArray predicted, NDArray truth);

    NDArray weighted(NDArray predicted, NDArray truth, NDArray weights) {
      NDArray losses = perSample(predicted, truth);
      return losses.mul(weights).sum();
    }
  }

  static final class Squared extends Loss {
    @Override
    NDArray perSample(NDArray predicted, NDArray truth) {
      return predicted.sub(truth).square().mean(new int[] {1});
    }
  }

  private AbstractLoss() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray predicted = manager.randomNormal(new Shape(12, 5));
      NDArray truth = manager.randomNormal(new Shape(12, 5));
      NDArray weights = manager.ones(new Shape(12));
      System.out.println(new Squared().weighted(predicted, truth, weights));
    }
  }
}
