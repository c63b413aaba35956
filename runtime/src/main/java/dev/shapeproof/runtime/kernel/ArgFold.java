package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Longs;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Arrays;
import java.util.Optional;

/** Positions of the greatest or least along the last axis; the first of equals, NaN before all. */
public final class ArgFold {
  private ArgFold() {}

  /** {@code [*s, n] -> i64[*s]}. */
  public static Strided last(Strided x, boolean greatest) {
    Optional<Accelerator> elsewhere = Accelerators.of(x);
    if (elsewhere.isPresent()) {
      return elsewhere.get().argLast(x, greatest);
    }
    int rank = x.layout().rank();
    long[] sizes = x.layout().sizes();
    int n = (int) sizes[rank - 1];
    long[] left = Arrays.copyOf(sizes, rank - 1);
    Strided result = Strided.zeros(DType.I64, left);
    long[] out = ((Longs) result.storage()).elements();
    if (Lane.of(x.dtype()) == Lane.LONG) {
      long[] in = x.longs();
      for (int row = 0; row < out.length; row++) {
        out[row] = of(in, row * n, n, greatest);
      }
    } else {
      double[] in = x.doubles();
      for (int row = 0; row < out.length; row++) {
        out[row] = of(in, row * n, n, greatest);
      }
    }
    return result;
  }

  private static int of(double[] in, int from, int n, boolean greatest) {
    int best = 0;
    for (int i = 0; i < n; i++) {
      double x = in[from + i];
      double found = in[from + best];
      if (Double.isNaN(x)) {
        return i;
      }
      if (greatest ? x > found : x < found) {
        best = i;
      }
    }
    return best;
  }

  private static int of(long[] in, int from, int n, boolean greatest) {
    int best = 0;
    for (int i = 1; i < n; i++) {
      long x = in[from + i];
      long found = in[from + best];
      if (greatest ? x > found : x < found) {
        best = i;
      }
    }
    return best;
  }
}
