package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * Augments images by independent choices.
 *
 * <p>Control C17, X44 to X49. None of nine ifs changes the shape.
 */
public final class C17IndependentChoices {

  record Choices(
      boolean mirror,
      boolean brighten,
      boolean darken,
      boolean clip,
      boolean invert,
      boolean noise,
      boolean square,
      boolean smooth,
      boolean centre) {}

  private C17IndependentChoices() {}

  static NDArray augment(NDArray image, Choices c) {
    NDArray x = image;
    if (c.mirror()) {
      x = x.flip(2);
    }
    if (c.brighten()) {
      x = x.add(0.1f);
    }
    if (c.darken()) {
      x = x.mul(0.9f);
    }
    if (c.clip()) {
      x = x.clip(0f, 1f);
    }
    if (c.invert()) {
      x = x.neg().add(1f);
    }
    if (c.noise()) {
      x = x.add(x.getManager().randomNormal(x.getShape()).mul(0.01f));
    }
    if (c.square()) {
      x = x.square();
    }
    if (c.smooth()) {
      x = Activation.sigmoid(x);
    }
    if (c.centre()) {
      x = x.sub(x.mean());
    }
    return x.sub(image);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray image = manager.ones(new Shape(3, 32, 24));
      for (int i = 0; i < 512; i += 73) {
        Choices choices =
            new Choices(
                (i & 1) > 0,
                (i & 2) > 0,
                (i & 4) > 0,
                (i & 8) > 0,
                (i & 16) > 0,
                (i & 32) > 0,
                (i & 64) > 0,
                (i & 128) > 0,
                (i & 256) > 0);
        System.out.println(augment(image, choices).mean());
      }
    }
  }
}
