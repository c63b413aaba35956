package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Bytes;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Rows;
import dev.shapeproof.runtime.storage.Source;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;
import java.util.Optional;

/** Questions about two numbers. */
public enum Compare {
  EQ {
    @Override
    boolean of(double a, double b) {
      return a == b;
    }

    @Override
    boolean of(long a, long b) {
      return a == b;
    }
  },
  NE {
    @Override
    boolean of(double a, double b) {
      return a != b;
    }

    @Override
    boolean of(long a, long b) {
      return a != b;
    }
  },
  LT {
    @Override
    boolean of(double a, double b) {
      return a < b;
    }

    @Override
    boolean of(long a, long b) {
      return a < b;
    }
  },
  LE {
    @Override
    boolean of(double a, double b) {
      return a <= b;
    }

    @Override
    boolean of(long a, long b) {
      return a <= b;
    }
  },
  GT {
    @Override
    boolean of(double a, double b) {
      return a > b;
    }

    @Override
    boolean of(long a, long b) {
      return a > b;
    }
  },
  GE {
    @Override
    boolean of(double a, double b) {
      return a >= b;
    }

    @Override
    boolean of(long a, long b) {
      return a >= b;
    }
  },
  AND {
    @Override
    boolean of(double a, double b) {
      return a != 0 && b != 0;
    }

    @Override
    boolean of(long a, long b) {
      return a != 0 && b != 0;
    }
  },
  OR {
    @Override
    boolean of(double a, double b) {
      return a != 0 || b != 0;
    }

    @Override
    boolean of(long a, long b) {
      return a != 0 || b != 0;
    }
  },
  XOR {
    @Override
    boolean of(double a, double b) {
      return (a != 0) != (b != 0);
    }

    @Override
    boolean of(long a, long b) {
      return (a != 0) != (b != 0);
    }
  };

  abstract boolean of(double a, double b);

  abstract boolean of(long a, long b);

  /** The answers, a new tensor of bool; operands are compared in {@code compute}. */
  public Strided apply(DType compute, Strided a, Strided b, long... sizes) {
    Optional<Accelerator> elsewhere = Accelerators.of(a, b);
    if (elsewhere.isPresent()) {
      return elsewhere.get().compare(this, compute, a, b, sizes);
    }
    Strided result = Strided.zeros(DType.BOOL, sizes);
    byte[] out = ((Bytes) result.storage()).elements();
    Layout layout = result.layout();
    if (Lane.of(compute) == Lane.LONG) {
      Source<long[]> left = Source.longs(a).expanded(sizes);
      Source<long[]> right = Source.longs(b).expanded(sizes);
      long[] x = left.elements();
      long[] y = right.elements();
      Rows.each(
          (at, step, n) -> {
            for (int i = 0; i < n; i++) {
              out[at[0] + i] = bit(of(x[at[1] + i * step[1]], y[at[2] + i * step[2]]));
            }
          },
          layout,
          left.layout(),
          right.layout());
      return result;
    }
    Source<double[]> left = Source.doubles(rounded(compute, a)).expanded(sizes);
    Source<double[]> right = Source.doubles(rounded(compute, b)).expanded(sizes);
    double[] x = left.elements();
    double[] y = right.elements();
    Rows.each(
        (at, step, n) -> {
          for (int i = 0; i < n; i++) {
            out[at[0] + i] = bit(of(x[at[1] + i * step[1]], y[at[2] + i * step[2]]));
          }
        },
        layout,
        left.layout(),
        right.layout());
    return result;
  }

  /** Whether an element is 0. */
  public static boolean holdsZero(Strided x) {
    if (Accelerators.of(x).isPresent()) {
      Strided zero = Strided.of(Storage.of(DType.I64, new long[] {0}));
      Strided equal = EQ.apply(x.dtype(), x, zero, x.layout().sizes());
      boolean[] all = new boolean[x.layout().rank()];
      Arrays.fill(all, true);
      return Fold.ANY.apply(DType.BOOL, equal, all).onHeap().longs()[0] != 0;
    }
    return Arrays.stream(x.longs()).anyMatch(value -> value == 0);
  }

  /** As f32, 0.1 is another number than as f64: operands are rounded before they are compared. */
  private static Strided rounded(DType compute, Strided x) {
    return x.dtype() == compute || compute == DType.F64
        ? x
        : Strided.of(x.copy(compute), x.layout().sizes());
  }

  private static byte bit(boolean value) {
    return (byte) (value ? 1 : 0);
  }
}
