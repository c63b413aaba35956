package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Rows;
import dev.shapeproof.runtime.storage.Source;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;
import java.util.Optional;

/** Many numbers folded into one. Floating dtypes accumulate in f64, integers in i64. */
public enum Fold {
  SUM(0, 0) {
    @Override
    double of(double folded, double x) {
      return folded + x;
    }

    @Override
    long of(long folded, long x) {
      return folded + x;
    }
  },
  PROD(1, 1) {
    @Override
    double of(double folded, double x) {
      return folded * x;
    }

    @Override
    long of(long folded, long x) {
      return folded * x;
    }
  },
  MAX(Double.NEGATIVE_INFINITY, Long.MIN_VALUE) {
    @Override
    double of(double folded, double x) {
      return Math.max(folded, x);
    }

    @Override
    long of(long folded, long x) {
      return Math.max(folded, x);
    }
  },
  MIN(Double.POSITIVE_INFINITY, Long.MAX_VALUE) {
    @Override
    double of(double folded, double x) {
      return Math.min(folded, x);
    }

    @Override
    long of(long folded, long x) {
      return Math.min(folded, x);
    }
  },
  ANY(0, 0) {
    @Override
    double of(double folded, double x) {
      return folded != 0 || x != 0 ? 1 : 0;
    }

    @Override
    long of(long folded, long x) {
      return folded != 0 || x != 0 ? 1 : 0;
    }
  },
  ALL(1, 1) {
    @Override
    double of(double folded, double x) {
      return folded != 0 && x != 0 ? 1 : 0;
    }

    @Override
    long of(long folded, long x) {
      return folded != 0 && x != 0 ? 1 : 0;
    }
  };

  private final double startDouble;
  private final long startLong;

  Fold(double startDouble, long startLong) {
    this.startDouble = startDouble;
    this.startLong = startLong;
  }

  abstract double of(double folded, double x);

  abstract long of(long folded, long x);

  /**
   * A new tensor of {@code dtype}, with 1 in place of every folded axis; values are read as {@code
   * dtype} if that is floating, else in their own lane.
   */
  public Strided apply(DType dtype, Strided x, boolean[] folded) {
    Optional<Accelerator> elsewhere = Accelerators.of(x);
    if (elsewhere.isPresent()) {
      return elsewhere.get().fold(this, dtype, x, folded, 1);
    }
    long[] sizes = x.layout().sizes();
    for (int axis = 0; axis < sizes.length; axis++) {
      sizes[axis] = folded[axis] ? 1 : sizes[axis];
    }
    Layout kept = Layout.contiguous(sizes);
    int length = (int) kept.elements();
    if (Lane.of(dtype) == Lane.LONG && Lane.of(x.dtype()) == Lane.LONG) {
      long[] result = new long[length];
      Arrays.fill(result, startLong);
      foldLongs(Source.longs(x), result, kept.expanded(x.layout().sizes()));
      return Strided.of(Storage.of(dtype, result), sizes);
    }
    double[] result = new double[length];
    Arrays.fill(result, startDouble);
    if (this == SUM && x.storage() instanceof Floats) {
      sum(Source.floats(x), result, kept);
    } else if ((this == MAX || this == MIN) && x.storage() instanceof Floats) {
      extreme(Source.floats(x), result, kept.expanded(x.layout().sizes()));
    } else {
      fold(Source.doubles(x), result, kept.expanded(x.layout().sizes()));
    }
    return Strided.of(Storage.of(dtype, result), sizes);
  }

  /** The mean, {@code NaN} of nothing; otherwise as {@link #apply}. */
  public static Strided mean(DType dtype, Strided x, boolean[] folded) {
    long count = 1;
    for (int axis = 0; axis < folded.length; axis++) {
      count *= folded[axis] ? x.layout().size(axis) : 1;
    }
    Optional<Accelerator> elsewhere = Accelerators.of(x);
    if (elsewhere.isPresent()) {
      return elsewhere.get().fold(SUM, dtype, x, folded, (double) count);
    }
    Strided sum = SUM.apply(DType.F64, x, folded);
    double[] values = sum.doubles();
    double[] means = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      means[i] = values[i] / (double) count;
    }
    return Strided.of(Storage.of(dtype, means), sum.layout().sizes());
  }

  private static void sum(Source<float[]> source, double[] result, Layout kept) {
    float[] in = source.elements();
    Layout layout = source.layout();
    if (result.length == 1 && layout.isContiguous()) {
      result[0] = Backends.best().sum(in, (int) layout.offset(), 1, (int) layout.elements());
      return;
    }
    Rows.each(
        (at, step, n) -> {
          if (step[0] == 0) {
            result[at[0]] += Backends.best().sum(in, at[1], step[1], n);
          } else if (step[0] == 1 && step[1] == 1) {
            Backends.best().addTo(result, at[0], in, at[1], n);
          } else {
            for (int i = 0; i < n; i++) {
              result[at[0] + i * step[0]] += in[at[1] + i * step[1]];
            }
          }
        },
        kept.expanded(layout.sizes()),
        layout);
  }

  private void extreme(Source<float[]> source, double[] result, Layout out) {
    float[] in = source.elements();
    Rows.each(
        (at, step, n) -> {
          if (step[0] == 0 && step[1] == 1) {
            Backend backend = Backends.best();
            float found = this == MAX ? backend.max(in, at[1], n) : backend.min(in, at[1], n);
            result[at[0]] = of(result[at[0]], found);
          } else {
            for (int i = 0; i < n; i++) {
              int to = at[0] + i * step[0];
              result[to] = of(result[to], in[at[1] + i * step[1]]);
            }
          }
        },
        out,
        source.layout());
  }

  private void fold(Source<double[]> source, double[] result, Layout out) {
    double[] in = source.elements();
    Rows.each(
        (at, step, n) -> {
          for (int i = 0; i < n; i++) {
            int to = at[0] + i * step[0];
            result[to] = of(result[to], in[at[1] + i * step[1]]);
          }
        },
        out,
        source.layout());
  }

  private void foldLongs(Source<long[]> source, long[] result, Layout out) {
    long[] in = source.elements();
    Rows.each(
        (at, step, n) -> {
          for (int i = 0; i < n; i++) {
            int to = at[0] + i * step[0];
            result[to] = of(result[to], in[at[1] + i * step[1]]);
          }
        },
        out,
        source.layout());
  }
}
