package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Image and text features go through a common layer and are added.
 *
 * <p>Row 15, W44472693. Corrected; wrong was: one layer instance gets width 128 and width 32.
 */
public final class Row015SharedDense {

  /** A fully connected layer. */
  static final class Dense {
    private final NDArray weight;
    private final NDArray bias;

    Dense(NDManager manager, int in, int out) {
      weight = manager.randomNormal(new Shape(in, out));
      bias = manager.zeros(new Shape(out));
    }

    NDArray apply(NDArray x) {
      return x.matMul(weight).add(bias);
    }
  }

  private final Dense images;
  private final Dense texts;

  Row015SharedDense(NDManager manager) {
    images = new Dense(manager, 128, 64);
    texts = new Dense(manager, 32, 64);
  }

  NDArray embed(NDArray image, NDArray text) {
    NDArray fromImage = images.apply(image);
    NDArray fromText = texts.apply(text);
    return fromImage.add(fromText).tanh();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row015SharedDense model = new Row015SharedDense(manager);
      NDArray image = manager.ones(new Shape(16, 128));
      NDArray text = manager.ones(new Shape(16, 32));
      System.out.println(model.embed(image, text).getShape());
    }
  }
}
