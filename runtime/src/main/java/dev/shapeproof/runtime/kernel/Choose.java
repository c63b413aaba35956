package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Rows;
import dev.shapeproof.runtime.storage.Source;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;

/** From one tensor where a condition holds, else from another. */
public final class Choose {
  private Choose() {}

  public static Strided where(
      Strided condition, DType compute, Strided a, Strided b, long... sizes) {
    Optional<Accelerator> elsewhere = Accelerators.of(a, b).or(() -> Accelerators.of(condition));
    if (elsewhere.isPresent()) {
      return elsewhere.get().where(condition, compute, a, b, sizes);
    }
    Layout out = Layout.contiguous(sizes);
    int length = (int) out.elements();
    Source<long[]> asked = Source.longs(condition).expanded(sizes);
    long[] c = asked.elements();
    if (Lane.of(compute) == Lane.LONG) {
      Source<long[]> left = Source.longs(a).expanded(sizes);
      Source<long[]> right = Source.longs(b).expanded(sizes);
      long[] x = left.elements();
      long[] y = right.elements();
      long[] result = new long[length];
      Rows.each(
          (at, step, n) -> {
            for (int i = 0; i < n; i++) {
              boolean yes = c[at[1] + i * step[1]] != 0;
              result[at[0] + i] = yes ? x[at[2] + i * step[2]] : y[at[3] + i * step[3]];
            }
          },
          out,
          asked.layout(),
          left.layout(),
          right.layout());
      return Strided.of(Storage.of(compute, result), sizes);
    }
    Source<double[]> left = Source.doubles(a).expanded(sizes);
    Source<double[]> right = Source.doubles(b).expanded(sizes);
    double[] x = left.elements();
    double[] y = right.elements();
    double[] result = new double[length];
    Rows.each(
        (at, step, n) -> {
          for (int i = 0; i < n; i++) {
            boolean yes = c[at[1] + i * step[1]] != 0;
            result[at[0] + i] = yes ? x[at[2] + i * step[2]] : y[at[3] + i * step[3]];
          }
        },
        out,
        asked.layout(),
        left.layout(),
        right.layout());
    return Strided.of(Storage.of(compute, result), sizes);
  }
}
