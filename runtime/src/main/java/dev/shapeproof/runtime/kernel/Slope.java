package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/**
 * Gradients of activations, each in one pass: the outgoing gradient {@code g} times the slope at a
 * value that was kept, the result of relu, tanh and sigmoid and the operand of gelu.
 */
public enum Slope {
  RELU,
  TANH,
  SIGMOID,
  GELU;

  /** A new tensor of {@code compute}; both have the same sizes. */
  public Strided apply(DType compute, Strided g, Strided kept) {
    Optional<Accelerator> elsewhere = Accelerators.of(g, kept);
    if (elsewhere.isPresent()) {
      return elsewhere.get().slope(this, compute, g, kept);
    }
    if (this == RELU) {
      // two passes that a backend vectorises are faster than one that it does not
      Strided result = Unary.STEP.apply(compute, kept);
      Elementwise.binaryInto(Binary.MUL, compute, result, g);
      return result;
    }
    Storage storage =
        Lane.of(compute) == Lane.DOUBLE
            ? Storage.of(compute, doubles(g.doubles(), kept.doubles()))
            : floats(compute, g.floats(), kept.floats());
    return Strided.of(storage, g.layout().sizes());
  }

  private Storage floats(DType compute, float[] g, float[] x) {
    Floats result = Storage.unsetFloats(g.length);
    float[] out = result.elements();
    switch (this) {
      case TANH -> {
        for (int i = 0; i < g.length; i++) {
          out[i] = g[i] - g[i] * (x[i] * x[i]);
        }
      }
      case SIGMOID -> {
        for (int i = 0; i < g.length; i++) {
          out[i] = g[i] * x[i] * (1 - x[i]);
        }
      }
      default -> {
        for (int i = 0; i < g.length; i++) {
          out[i] = (float) of(g[i], x[i]);
        }
      }
    }
    return compute == DType.F32 ? result : Storage.of(compute, out);
  }

  private double[] doubles(double[] g, double[] x) {
    double[] out = new double[g.length];
    for (int i = 0; i < g.length; i++) {
      out[i] = of(g[i], x[i]);
    }
    return out;
  }

  private double of(double g, double x) {
    return switch (this) {
      case RELU -> g * Unary.STEP.of(x);
      case TANH -> g - g * (x * x);
      case SIGMOID -> g * x * (1 - x);
      case GELU -> g * Unary.GELU_SLOPE.of(x);
    };
  }
}
