package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** A state of the encoder is mixed with one of the decoder. */
public final class InterpolatedStates {
  private enum Side {
    ENCODER {
      @Override
      long width() {
        return 128;
      }
    },
    DECODER {
      @Override
      long width() {
        return 96;
      }
    };

    abstract long width();
  }

  private InterpolatedStates() {}

  static NDArray state(NDManager manager, Side side) {
    return manager.zeros(new Shape(2, side.width()));
  }

  static NDArray mix(NDArray a, NDArray b, float share) {
    return a.mul(share).add(b.mul(1 - share)); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray encoder = state(manager, Side.ENCODER);
      NDArray decoder = state(manager, Side.DECODER);
      System.out.println(mix(encoder, decoder, 0.3f));
    }
  }
}
