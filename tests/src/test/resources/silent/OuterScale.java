package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** An inner class uses a tensor of its outer one. */
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
      return x.matMul(weight).mul(scale);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      OuterScale outer = new OuterScale(manager, 12);
      Encoder encoder = outer.new Encoder(manager, 8, 12);
      System.out.println(encoder.encode(manager.ones(new Shape(3, 8))));
    }
  }
}
