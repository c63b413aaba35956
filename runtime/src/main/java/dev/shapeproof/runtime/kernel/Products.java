package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Doubles;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Source;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.function.Function;

/** Batches of matrix products; f16 and bf16 accumulate in f32. */
public final class Products {
  private Products() {}

  /** {@code [*b, m, k] x [*b, k, n] -> [*b, m, n]}; both have all the batch axes already. */
  public static Strided matmul(DType dtype, Strided a, Strided b) {
    Layout left = a.layout();
    Layout right = b.layout();
    int rank = left.rank();
    int m = (int) left.size(rank - 2);
    int k = (int) left.size(rank - 1);
    int n = (int) right.size(rank - 1);
    long[] sizes = left.sizes();
    sizes[rank - 1] = n;
    int length = Math.toIntExact(Layout.contiguous(sizes).elements());
    if (length == 0 || k == 0) {
      return Strided.zeros(dtype, sizes);
    }
    Storage storage =
        switch (Lane.of(dtype)) {
          case FLOAT -> {
            Source<float[]> x = isPacked(a) ? Source.floats(a) : packed(a, Strided::floats);
            Source<float[]> y = isPacked(b) ? Source.floats(b) : packed(b, Strided::floats);
            float[] c = new float[length];
            int[] lefts = matrices(x);
            int[] rights = matrices(y);
            for (int i = 0; i < lefts.length; i++) {
              FloatGemm.multiply(
                  x.elements(), lefts[i], y.elements(), rights[i], c, i * m * n, m, k, n);
            }
            yield dtype == DType.F32 ? new Floats(c) : Storage.of(dtype, c);
          }
          case DOUBLE -> {
            Source<double[]> x = isPacked(a) ? Source.doubles(a) : packed(a, Strided::doubles);
            Source<double[]> y = isPacked(b) ? Source.doubles(b) : packed(b, Strided::doubles);
            double[] c = new double[length];
            int[] lefts = matrices(x);
            int[] rights = matrices(y);
            for (int i = 0; i < lefts.length; i++) {
              DoubleGemm.multiply(
                  x.elements(), lefts[i], y.elements(), rights[i], c, i * m * n, m, k, n);
            }
            yield new Doubles(c);
          }
          case LONG -> {
            Source<long[]> x = packed(a, Strided::longs);
            Source<long[]> y = packed(b, Strided::longs);
            long[] c = new long[length];
            int[] lefts = matrices(x);
            int[] rights = matrices(y);
            for (int i = 0; i < lefts.length; i++) {
              longs(x.elements(), lefts[i], y.elements(), rights[i], c, i * m * n, m, k, n);
            }
            yield Storage.of(dtype, c);
          }
        };
    return Strided.of(storage, sizes);
  }

  /** Whether each matrix lies row by row, so that only batches need to be found. */
  private static boolean isPacked(Strided x) {
    Layout layout = x.layout();
    int rank = layout.rank();
    long columns = layout.size(rank - 1);
    return (columns == 1 || layout.stride(rank - 1) == 1)
        && (layout.size(rank - 2) == 1 || layout.stride(rank - 2) == columns);
  }

  /** Copied row by row, but stretched batches only once. */
  private static <A> Source<A> packed(Strided x, Function<Strided, A> read) {
    Layout once = x.layout().unexpanded(x.layout().rank() - 2);
    Layout rows = Layout.contiguous(once.sizes()).expanded(x.layout().sizes());
    return new Source<>(read.apply(x.with(once)), rows);
  }

  /** Where each matrix begins. */
  private static int[] matrices(Source<?> x) {
    return x.layout().leading(x.layout().rank() - 2).places();
  }

  private static void longs(
      long[] a, int aAt, long[] b, int bAt, long[] c, int cAt, int m, int k, int n) {
    for (int i = 0; i < m; i++) {
      for (int inner = 0; inner < k; inner++) {
        long factor = a[aAt + i * k + inner];
        for (int j = 0; j < n; j++) {
          c[cAt + i * n + j] += factor * b[bAt + inner * n + j];
        }
      }
    }
  }
}
