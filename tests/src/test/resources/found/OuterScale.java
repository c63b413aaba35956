package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The scale of the outer object has another width. */
public final class OuterScale {
  private final NDArray scale;

  OuterScale(NDManager manager, int width) {
    scale = manager.full(new Shape(width), 0.5f);
  }

  class Encoder {
    private final NDArray weight;

    Encoder(NDManager manager, int in, int out) {
      weight = manager.randomNormal(new Shape(in, out));
    }

    NDArray encode(NDArray x) {
      return x.matMul(weight).mul(scale); // BUG: shape.broadcast
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      OuterScale outer = new OuterScale(manager, 16);
      Encoder encoder = outer.new Encoder(manager, 8, 12);
      System.out.println(encoder.encode(manager.ones(new Shape(3, 8))));
    }
  }
}
