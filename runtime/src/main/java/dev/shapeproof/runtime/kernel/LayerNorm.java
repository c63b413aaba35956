package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;
import java.util.Optional;

/**
 * Normalisation over the last axes, {@code (x - mean) * scale * weight + bias} for a scale of
 * {@code 1 / sqrt(variance + epsilon)}, and its gradients. Sums are f64; a result is rounded once.
 */
public final class LayerNorm {
  private LayerNorm() {}

  /**
   * What gradients are computed from.
   *
   * @param lead how many axes are not normalised over; together they are the rows
   * @param means of the rows, f64
   * @param scales of the rows, f64
   */
  public record Kept(Strided x, int lead, Strided means, Strided scales) {
    int rows() {
      return Math.toIntExact(x.layout().leading(lead).elements());
    }

    /** The sizes of a row. */
    public long[] inner() {
      return LayerNorm.inner(x, lead);
    }
  }

  /** Values, and the means and scales of their rows. */
  public record Normal(Strided values, Strided means, Strided scales) {}

  /** {@code [*b, *s] -> [*b, *s]}; weight and bias are {@code [*s]}. */
  public static Normal apply(
      Strided x, int lead, Optional<Strided> weight, Optional<Strided> bias, double epsilon) {
    Optional<Accelerator> elsewhere = Accelerators.of(x);
    if (elsewhere.isPresent()) {
      return elsewhere.get().layerNorm(x, lead, weight, bias, epsilon);
    }
    int n = count(inner(x, lead));
    int rows = Math.toIntExact(x.layout().leading(lead).elements());
    double[] factors = factors(weight, n);
    double[] shifts = bias.isPresent() ? bias.get().doubles() : new double[n];
    double[] means = new double[rows];
    double[] scales = new double[rows];
    double[] row = new double[n];
    Strided in = inRows(x);
    Strided values = Strided.unset(x.dtype(), x.layout().sizes());
    for (int r = 0; r < rows; r++) {
      read(in, r, row);
      double mean = sum(row) / n;
      for (int i = 0; i < n; i++) {
        row[i] -= mean;
      }
      double scale = 1 / Math.sqrt(dot(row, row) / n + epsilon);
      for (int i = 0; i < n; i++) {
        row[i] = row[i] * scale * factors[i] + shifts[i];
      }
      means[r] = mean;
      scales[r] = scale;
      values.storage().write(r * n, 1, row, 0, n);
    }
    return new Normal(values, vector(means), vector(scales));
  }

  /** The gradient for {@code x}, of its dtype. */
  public static Strided slope(Strided g, Kept kept, Optional<Strided> weight) {
    Optional<Accelerator> elsewhere = Accelerators.of(kept.x());
    if (elsewhere.isPresent()) {
      return elsewhere.get().layerNormSlope(g, kept, weight);
    }
    int n = count(kept.inner());
    double[] factors = factors(weight, n);
    double[] means = kept.means().doubles();
    double[] scales = kept.scales().doubles();
    double[] slopes = new double[n];
    double[] normal = new double[n];
    Strided outgoing = inRows(g);
    Strided in = inRows(kept.x());
    Strided result = Strided.unset(kept.x().dtype(), kept.x().layout().sizes());
    for (int r = 0; r < kept.rows(); r++) {
      read(outgoing, r, slopes);
      read(in, r, normal);
      double scale = scales[r];
      for (int i = 0; i < n; i++) {
        slopes[i] *= factors[i];
        normal[i] = (normal[i] - means[r]) * scale;
      }
      double level = sum(slopes) / n;
      double tilt = dot(slopes, normal) / n;
      for (int i = 0; i < n; i++) {
        slopes[i] = (slopes[i] - level - normal[i] * tilt) * scale;
      }
      result.storage().write(r * n, 1, slopes, 0, n);
    }
    return result;
  }

  /** The gradient for the weight. */
  public static Strided weightSlope(DType dtype, Strided g, Kept kept) {
    Optional<Accelerator> elsewhere = Accelerators.of(kept.x());
    if (elsewhere.isPresent()) {
      return elsewhere.get().layerNormWeightSlope(dtype, g, kept);
    }
    int n = count(kept.inner());
    double[] means = kept.means().doubles();
    double[] scales = kept.scales().doubles();
    double[] slopes = new double[n];
    double[] values = new double[n];
    double[] sums = new double[n];
    Strided outgoing = inRows(g);
    Strided in = inRows(kept.x());
    for (int r = 0; r < kept.rows(); r++) {
      read(outgoing, r, slopes);
      read(in, r, values);
      for (int i = 0; i < n; i++) {
        sums[i] += slopes[i] * (values[i] - means[r]) * scales[r];
      }
    }
    return Strided.of(Storage.of(dtype, sums), kept.inner());
  }

  private static long[] inner(Strided x, int lead) {
    long[] sizes = x.layout().sizes();
    return Arrays.copyOfRange(sizes, lead, sizes.length);
  }

  private static int count(long... sizes) {
    return Math.toIntExact(Arrays.stream(sizes).reduce(1, Math::multiplyExact));
  }

  private static double[] factors(Optional<Strided> weight, int n) {
    if (weight.isPresent()) {
      return weight.get().doubles();
    }
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Strided inRows(Strided x) {
    return x.layout().isContiguous() ? x : Strided.of(x.copy(x.dtype()), x.layout().sizes());
  }

  private static void read(Strided rows, int r, double[] row) {
    int from = Math.toIntExact(rows.layout().offset()) + r * row.length;
    rows.storage().read(from, 1, row, 0, row.length);
  }

  /** By four sums that do not wait for one another. */
  private static double sum(double[] x) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 4 <= x.length; i += 4) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
    }
    for (; i < x.length; i++) {
      s0 += x[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  private static double dot(double[] x, double[] y) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 4 <= x.length; i += 4) {
      s0 += x[i] * y[i];
      s1 += x[i + 1] * y[i + 1];
      s2 += x[i + 2] * y[i + 2];
      s3 += x[i + 3] * y[i + 3];
    }
    for (; i < x.length; i++) {
      s0 += x[i] * y[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  private static Strided vector(double[] values) {
    return Strided.of(Storage.of(DType.F64, values), values.length);
  }
}
