package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Doubles;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Source;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.Optional;
import java.util.function.Function;

/** Batches of matrix products; f16 and bf16 accumulate in f32. */
public final class MatrixProduct {
  private MatrixProduct() {}

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
      return a.zerosBeside(dtype, sizes);
    }
    Optional<Accelerator> elsewhere = Accelerators.of(a);
    if (elsewhere.isPresent()) {
      return elsewhere.get().matmul(dtype, a, b);
    }
    Storage storage =
        switch (Lane.of(dtype)) {
          case FLOAT -> {
            Source<float[]> x = Source.floats(a);
            Source<float[]> y = Source.floats(b);
            Floats result = Storage.unsetFloats(length);
            int[] lefts = matrices(x);
            int[] rights = matrices(y);
            for (int i = 0; i < lefts.length; i++) {
              Backends.best()
                  .multiply(
                      matrix(x, lefts[i]),
                      matrix(y, rights[i]),
                      result.elements(),
                      i * m * n,
                      m,
                      k,
                      n);
            }
            yield dtype == DType.F32 ? result : Storage.of(dtype, result.elements());
          }
          case DOUBLE -> {
            Source<double[]> x = Source.doubles(a);
            Source<double[]> y = Source.doubles(b);
            double[] c = new double[length];
            int[] lefts = matrices(x);
            int[] rights = matrices(y);
            for (int i = 0; i < lefts.length; i++) {
              Backends.best()
                  .multiplyDoubles(
                      matrix(x, lefts[i]), matrix(y, rights[i]), c, i * m * n, m, k, n);
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

  /** Copied row by row, but stretched batches only once. */
  private static <A> Source<A> packed(Strided x, Function<Strided, A> read) {
    Layout once = x.layout().unexpanded(x.layout().rank() - 2);
    Layout rows = Layout.contiguous(once.sizes()).expanded(x.layout().sizes());
    return new Source<>(read.apply(x.with(once)), rows);
  }

  /** Where each matrix begins. */
  private static int[] matrices(Source<?> x) {
    if (x.layout().rank() == 2) {
      return new int[] {(int) x.layout().offset()};
    }
    return x.layout().leading(x.layout().rank() - 2).places();
  }

  private static <A> Matrix<A> matrix(Source<A> x, int at) {
    int rank = x.layout().rank();
    int row = (int) x.layout().stride(rank - 2);
    int column = (int) x.layout().stride(rank - 1);
    return new Matrix<>(x.elements(), at, row, column);
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
