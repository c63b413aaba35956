package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Normalises images by mean and deviation of each channel.
 *
 * <p>Row 79, K. Corrected; wrong was: the statistics need two axes more to stand beside the channel
 * axis.
 */
public final class Row079ChannelStatistics {
  private final NDArray mean;
  private final NDArray deviation;

  Row079ChannelStatistics(NDManager manager, float[] mean, float[] deviation) {
    Shape perChannel = new Shape(mean.length, 1, 1);
    this.mean = manager.create(mean, perChannel);
    this.deviation = manager.create(deviation, perChannel);
  }

  NDArray normalise(NDArray image) {
    return image.div(255f).sub(mean).div(deviation);
  }

  public static void main(String[] args) {
    float[] mean = {0.485f, 0.456f, 0.406f};
    float[] deviation = {0.229f, 0.224f, 0.225f};
    try (NDManager manager = NDManager.newBaseManager()) {
      Row079ChannelStatistics imagenet = new Row079ChannelStatistics(manager, mean, deviation);
      System.out.println(imagenet.normalise(manager.ones(new Shape(3, 224, 224))).mean());
    }
  }
}
