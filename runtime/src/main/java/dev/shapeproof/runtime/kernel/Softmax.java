package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/** Softmax and its logarithm over the last axis, safe from overflow; f64 but for inputs. */
public final class Softmax {
  private Softmax() {}

  /** {@code [*s, n] -> [*s, n]}, the axis in place {@code n} not empty. */
  public static Strided last(DType dtype, Strided x, boolean logarithm) {
    Optional<Accelerator> elsewhere = Accelerators.of(x);
    if (elsewhere.isPresent()) {
      return elsewhere.get().softmaxLast(dtype, x, logarithm);
    }
    long[] sizes = x.layout().sizes();
    int n = (int) sizes[sizes.length - 1];
    if (Lane.of(dtype) == Lane.FLOAT) {
      return floats(dtype, x, n, logarithm);
    }
    double[] in = x.doubles();
    double[] out = new double[in.length];
    for (int from = 0; from < in.length; from += n) {
      row(in, out, from, n, logarithm);
    }
    return Strided.of(Storage.of(dtype, out), sizes);
  }

  private static Strided floats(DType dtype, Strided x, int n, boolean logarithm) {
    float[] in = x.floats();
    Floats result = Storage.unsetFloats(in.length);
    for (int from = 0; from < in.length; from += n) {
      Backends.best().softmax(in, result.elements(), from, n, logarithm);
    }
    Storage storage = dtype == DType.F32 ? result : Storage.of(dtype, result.elements());
    return Strided.of(storage, x.layout().sizes());
  }

  /** One row of floats, computed in doubles but for the powers, which are kept as floats. */
  static void row(float[] in, float[] out, int from, int n, boolean logarithm) {
    float greatest = FloatExtreme.max(in, from, n);
    double sum = 0;
    for (int i = from; i < from + n; i++) {
      double power = Math.exp((double) in[i] - greatest);
      out[i] = (float) power;
      sum += power;
    }
    double shift = greatest + Math.log(sum);
    double factor = 1 / sum;
    for (int i = from; i < from + n; i++) {
      out[i] = (float) (logarithm ? in[i] - shift : out[i] * factor);
    }
  }

  private static void row(double[] in, double[] out, int from, int n, boolean logarithm) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = from; i < from + n; i++) {
      greatest = Math.max(greatest, in[i]);
    }
    double sum = 0;
    for (int i = from; i < from + n; i++) {
      out[i] = Math.exp(in[i] - greatest);
      sum += out[i];
    }
    if (logarithm) {
      double shift = greatest + Math.log(sum);
      for (int i = from; i < from + n; i++) {
        out[i] = in[i] - shift;
      }
      return;
    }
    for (int i = from; i < from + n; i++) {
      out[i] /= sum;
    }
  }
}
