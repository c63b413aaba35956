package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/** The bias is as wide as the input. */
public final class OptionalBias {
  private final NDArray weight;
  private final Optional<NDArray> bias;

  OptionalBias(NDArray weight, Optional<NDArray> bias) {
    this.weight = weight;
    this.bias = bias;
  }

  NDArray apply(NDArray x) {
    NDArray y = x.matMul(weight);
    if (bias.isPresent()) {
      y = y.add(bias.get()); // BUG: shape.broadcast
    }
    return y;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray bias = manager.zeros(new Shape(9));
      OptionalBias layer =
          new OptionalBias(manager.ones(new Shape(9, 4)), Optional.of(bias));
      System.out.println(layer.apply(manager.ones(new Shape(2, 9))));
    }
  }
}
