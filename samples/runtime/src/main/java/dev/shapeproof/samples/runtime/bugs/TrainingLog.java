package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Losses;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.optim.Sgd;
import java.util.List;

/** Fits a plane and says how far off it was on average. */
public final class TrainingLog {
  private static final int STEPS = 200;

  private TrainingLog() {}

  static double train(Tensor points, Tensor heights) {
    Tensor weights = Tensors.zeros(3, 1).requireGrad();
    Sgd sgd = Sgd.of(List.of(weights), 0.1);
    Tensor total = Tensors.zeros(1);
    for (int step = 0; step < STEPS; step++) {
      sgd.zeroGrad();
      Tensor loss = Losses.mse(points.matmul(weights), heights);
      loss.backward();
      sgd.step();
      total = total.add(loss); // BUG: autograd.kept (silent: the graphs of all steps stay)
    }
    return total.item() / STEPS;
  }

  public static void main(String[] args) {
    Tensor points = Tensors.randn(1, DType.F32, 64, 3);
    Tensor heights = points.matmul(Tensors.of(new float[] {1, -2, 3}, 3, 1));
    System.out.println(train(points, heights));
  }
}
