package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;

/** Softmax and its logarithm over the last axis, in f64, safe from overflow. */
public final class Softmax {
  private Softmax() {}

  /** {@code [*s, n] -> [*s, n]}, the axis in place {@code n} not empty. */
  public static Strided last(DType dtype, Strided x, boolean logarithm) {
    long[] sizes = x.layout().sizes();
    int n = (int) sizes[sizes.length - 1];
    double[] in = x.doubles();
    double[] out = new double[in.length];
    for (int from = 0; from < in.length; from += n) {
      row(in, out, from, n, logarithm);
    }
    return Strided.of(Storage.of(dtype, out), sizes);
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
