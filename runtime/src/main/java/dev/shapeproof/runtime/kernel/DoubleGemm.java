package dev.shapeproof.runtime.kernel;

import java.util.Arrays;

/**
 * {@code c = a b} for matrices of doubles. Rows of b are copied into arrays of their own, so that
 * the inner loop uses one index for all and is compiled to vector instructions; blocks keep a piece
 * of b in the cache while all rows of a pass over it. Two rows of a by four rows of b was the
 * fastest of the shapes tried: with eight rows, or with locals for the elements of b, C2 does not
 * vectorise the loop.
 */
final class DoubleGemm {
  private static final int COLUMNS = 512;
  private static final int INNER = 256;
  private static final int UNROLLED = 4;

  private final double[][] b;
  private final double[] even;
  private final double[] odd;

  private DoubleGemm(int depth, int width) {
    b = new double[depth][width];
    even = new double[width];
    odd = new double[width];
  }

  /** Sizes: a is m by k, b is k by n, c is m by n, row by row, and is overwritten. */
  static void multiply(
      Matrix<double[]> a, Matrix<double[]> b, double[] c, int cAt, int m, int k, int n) {
    Arrays.fill(c, cAt, cAt + m * n, 0);
    DoubleGemm block = new DoubleGemm(Math.min(INNER, k), Math.min(COLUMNS, n));
    for (int j = 0; j < n; j += COLUMNS) {
      int width = Math.min(COLUMNS, n - j);
      for (int inner = 0; inner < k; inner += INNER) {
        int depth = Math.min(INNER, k - inner);
        block.take(b, inner, j, depth, width);
        int i = 0;
        for (; i + 1 < m; i += 2) {
          block.two(a, i, inner, c, cAt + i * n + j, n, depth, width);
        }
        if (i < m) {
          block.one(a, i, inner, c, cAt + i * n + j, depth, width);
        }
      }
    }
  }

  private void take(Matrix<double[]> from, int top, int left, int depth, int width) {
    double[] in = from.elements();
    int at = from.at() + top * from.row() + left * from.column();
    if (from.hasRows()) {
      for (int row = 0; row < depth; row++) {
        System.arraycopy(in, at + row * from.row(), b[row], 0, width);
      }
      return;
    }
    for (int j = 0; j < width; j++) {
      for (int row = 0; row < depth; row++) {
        b[row][j] = in[at + row * from.row() + j * from.column()];
      }
    }
  }

  /** Two rows of a and of c; those of c lie n apart. */
  private void two(
      Matrix<double[]> from, int i, int inner, double[] c, int to, int n, int depth, int width) {
    System.arraycopy(c, to, even, 0, width);
    System.arraycopy(c, to + n, odd, 0, width);
    double[] a = from.elements();
    int step = from.column();
    int at = from.at() + i * from.row() + inner * step;
    int row = 0;
    for (; row + UNROLLED <= depth; row += UNROLLED) {
      int one = at + row * step;
      int other = one + from.row();
      rows(
          a[one],
          a[one + step],
          a[one + 2 * step],
          a[one + 3 * step],
          a[other],
          a[other + step],
          a[other + 2 * step],
          a[other + 3 * step],
          b[row],
          b[row + 1],
          b[row + 2],
          b[row + 3],
          even,
          odd,
          width);
    }
    for (; row < depth; row++) {
      add(a[at + row * step], b[row], even, width);
      add(a[at + from.row() + row * step], b[row], odd, width);
    }
    System.arraycopy(even, 0, c, to, width);
    System.arraycopy(odd, 0, c, to + n, width);
  }

  private void one(
      Matrix<double[]> from, int i, int inner, double[] c, int to, int depth, int width) {
    System.arraycopy(c, to, even, 0, width);
    double[] a = from.elements();
    int step = from.column();
    int at = from.at() + i * from.row() + inner * step;
    int row = 0;
    for (; row + UNROLLED <= depth; row += UNROLLED) {
      int one = at + row * step;
      row(
          a[one],
          a[one + step],
          a[one + 2 * step],
          a[one + 3 * step],
          b[row],
          b[row + 1],
          b[row + 2],
          b[row + 3],
          even,
          width);
    }
    for (; row < depth; row++) {
      add(a[at + row * step], b[row], even, width);
    }
    System.arraycopy(even, 0, c, to, width);
  }

  private static void rows(
      double x0,
      double x1,
      double x2,
      double x3,
      double y0,
      double y1,
      double y2,
      double y3,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] even,
      double[] odd,
      int width) {
    for (int j = 0; j < width; j++) {
      even[j] =
          Math.fma(
              x3, b3[j], Math.fma(x2, b2[j], Math.fma(x1, b1[j], Math.fma(x0, b0[j], even[j]))));
      odd[j] =
          Math.fma(
              y3, b3[j], Math.fma(y2, b2[j], Math.fma(y1, b1[j], Math.fma(y0, b0[j], odd[j]))));
    }
  }

  private static void row(
      double x0,
      double x1,
      double x2,
      double x3,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] c,
      int width) {
    for (int j = 0; j < width; j++) {
      c[j] =
          Math.fma(x3, b3[j], Math.fma(x2, b2[j], Math.fma(x1, b1[j], Math.fma(x0, b0[j], c[j]))));
    }
  }

  private static void add(double factor, double[] b, double[] c, int width) {
    for (int j = 0; j < width; j++) {
      c[j] = Math.fma(factor, b[j], c[j]);
    }
  }
}
