package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Doubles;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Rows;
import dev.shapeproof.runtime.storage.Source;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/** Arithmetic of two operands, which are stretched to the sizes of the result. */
public final class Elementwise {
  private Elementwise() {}

  /** A new tensor of {@code compute}. */
  public static Strided binary(Binary op, DType compute, Strided a, Strided b, Layout out) {
    Optional<Accelerator> elsewhere = Accelerators.of(a, b);
    if (elsewhere.isPresent()) {
      return elsewhere.get().binary(op, compute, a, b, out.sizes());
    }
    Strided result = new Strided(Storage.unset(compute, out.elements()), out);
    return direct(op, compute, a, b, result) ? result : converted(op, compute, a, b, out.sizes());
  }

  /** The result replaces the elements of {@code a}, rounded to their dtype. */
  public static void binaryInto(Binary op, DType compute, Strided a, Strided b) {
    boolean apart = a.storage() != b.storage() || a.layout().equals(b.layout());
    Optional<Accelerator> elsewhere = Accelerators.of(a);
    if (apart && elsewhere.isPresent()) {
      elsewhere.get().binaryInto(op, compute, a, b);
      return;
    }
    if (elsewhere.isPresent()) {
      a.set(elsewhere.get().binary(op, compute, a, b, a.layout().sizes()));
      return;
    }
    if (!apart || !direct(op, compute, a, b, a)) {
      a.set(converted(op, compute, a, b, a.layout().sizes()));
    }
  }

  /** Where the result's own array is of the lane's type, without a detour. */
  private static boolean direct(Binary op, DType compute, Strided a, Strided b, Strided result) {
    if (compute == DType.F32 && result.storage() instanceof Floats out) {
      floats(op, a, b, out.elements(), result.layout());
      return true;
    }
    if (compute == DType.F64 && result.storage() instanceof Doubles out) {
      doubles(op, a, b, out.elements(), result.layout());
      return true;
    }
    return false;
  }

  private static Strided converted(Binary op, DType compute, Strided a, Strided b, long... sizes) {
    Layout out = Layout.contiguous(sizes);
    int length = (int) out.elements();
    Storage storage =
        switch (Lane.of(compute)) {
          case FLOAT -> {
            float[] result = new float[length];
            floats(op, a, b, result, out);
            yield Storage.of(compute, result);
          }
          case DOUBLE -> {
            double[] result = new double[length];
            doubles(op, a, b, result, out);
            yield Storage.of(compute, result);
          }
          case LONG -> {
            long[] result = new long[length];
            longs(op, a, b, result, out);
            yield Storage.of(compute, result);
          }
        };
    return Strided.of(storage, sizes);
  }

  private static void floats(Binary op, Strided a, Strided b, float[] result, Layout out) {
    if (a.storage() instanceof Floats x && b.storage() instanceof Floats y && out.isContiguous()) {
      Layout left = a.layout();
      Layout right = b.layout();
      int n = (int) out.elements();
      int to = (int) out.offset();
      int at = (int) left.offset();
      int from = (int) right.offset();
      boolean one = right.elements() == 1;
      if (left.isRun(out) && (one || right.isRun(out))) {
        int step = one ? 0 : 1;
        Backends.best().binary(op, x.elements(), at, 1, y.elements(), from, step, result, to, n);
        return;
      }
      if (left.isRun(out) && right.isRunOfLast(out)) {
        int period = (int) right.elements();
        Backends.best().repeated(op, x.elements(), at, y.elements(), from, period, result, to, n);
        return;
      }
    }
    Source<float[]> left = Source.floats(a).expanded(out.sizes());
    Source<float[]> right = Source.floats(b).expanded(out.sizes());
    float[] x = left.elements();
    float[] y = right.elements();
    Rows.each(
        (at, step, n) -> {
          if (step[0] == 1 || n == 1) {
            Backends.best().binary(op, x, at[1], step[1], y, at[2], step[2], result, at[0], n);
          } else {
            for (int i = 0; i < n; i++) {
              double value = op.of((double) x[at[1] + i * step[1]], y[at[2] + i * step[2]]);
              result[at[0] + i * step[0]] = (float) value;
            }
          }
        },
        out,
        left.layout(),
        right.layout());
  }

  private static void doubles(Binary op, Strided a, Strided b, double[] result, Layout out) {
    Source<double[]> left = Source.doubles(a).expanded(out.sizes());
    Source<double[]> right = Source.doubles(b).expanded(out.sizes());
    double[] x = left.elements();
    double[] y = right.elements();
    Rows.each(
        (at, step, n) -> {
          if (step[0] == 1 || n == 1) {
            Backends.best().binary(op, x, at[1], step[1], y, at[2], step[2], result, at[0], n);
          } else {
            for (int i = 0; i < n; i++) {
              result[at[0] + i * step[0]] = op.of(x[at[1] + i * step[1]], y[at[2] + i * step[2]]);
            }
          }
        },
        out,
        left.layout(),
        right.layout());
  }

  private static void longs(Binary op, Strided a, Strided b, long[] result, Layout out) {
    Source<long[]> left = Source.longs(a).expanded(out.sizes());
    Source<long[]> right = Source.longs(b).expanded(out.sizes());
    long[] x = left.elements();
    long[] y = right.elements();
    Rows.each(
        (at, step, n) -> {
          for (int i = 0; i < n; i++) {
            result[at[0] + i] = op.of(x[at[1] + i * step[1]], y[at[2] + i * step[2]]);
          }
        },
        out,
        left.layout(),
        right.layout());
  }
}
