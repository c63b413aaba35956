package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Shows generated samples between training steps.
 *
 * <p>Row 127, ZG-9. Corrected; wrong was: the number of samples has a default of its own and does
 * not follow the batch size.
 */
public final class Row127SampleCount {

  record Options(int batchSize, int sampleCount, int latent) {
    static Options withBatchSize(int batchSize) {
      return new Options(batchSize, batchSize, 100);
    }
  }

  private final Options options;
  private final NDArray generator;

  Row127SampleCount(NDManager manager, Options options) {
    this.options = options;
    generator = manager.randomNormal(new Shape(options.latent(), 8 * 8));
  }

  NDArray sample(NDManager manager) {
    NDArray latent = manager.randomNormal(new Shape(options.batchSize(), options.latent()));
    NDArray images = latent.matMul(generator).tanh();
    return images.reshape(options.sampleCount(), 8, 8);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row127SampleCount trainer = new Row127SampleCount(manager, Options.withBatchSize(32));
      System.out.println(trainer.sample(manager).getShape());
    }
  }
}
