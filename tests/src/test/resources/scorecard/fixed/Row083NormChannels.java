package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;

/**
 * A convolution with batch normalisation as plain functions.
 *
 * <p>Row 83, X26. Corrected; wrong was: the statistics are those of 32 channels, the convolution
 * has 16.
 */
public final class Row083NormChannels {
  private final NDArray kernel;
  private final NDArray runningMean;
  private final NDArray runningVar;
  private final NDArray gamma;
  private final NDArray beta;

  Row083NormChannels(NDManager manager, int in, int out, int normed) {
    kernel = manager.randomNormal(new Shape(out, in, 3, 3));
    Shape channels = new Shape(normed);
    runningMean = manager.zeros(channels);
    runningVar = manager.ones(channels);
    gamma = manager.ones(channels);
    beta = manager.zeros(channels);
  }

  NDArray forward(NDArray x) {
    NDArray maps = Conv2d.conv2d(x, kernel).singletonOrThrow();
    NDArray normal =
        BatchNorm.batchNorm(maps, runningMean, runningVar, gamma, beta).singletonOrThrow();
    return Activation.relu(normal);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row083NormChannels block = new Row083NormChannels(manager, 3, 16, 16);
      System.out.println(block.forward(manager.ones(new Shape(2, 3, 20, 20))).getShape());
    }
  }
}
