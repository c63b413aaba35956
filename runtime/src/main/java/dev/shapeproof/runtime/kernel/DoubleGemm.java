package dev.shapeproof.runtime.kernel;

/**
 * {@code c = a b} for row-major matrices of doubles. Rows of b are copied into arrays of their own,
 * so that the inner loop uses one index for all and is compiled to vector instructions; blocks keep
 * a piece of b in the cache while all rows of a pass over it. Two rows of a by four rows of b was
 * the fastest of the shapes tried: with eight rows, or with locals for the elements of b, C2 does
 * not vectorise the loop.
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

  /** Sizes: a is m by k, b is k by n, c is m by n and holds zeros. */
  static void multiply(
      double[] a, int aAt, double[] b, int bAt, double[] c, int cAt, int m, int k, int n) {
    DoubleGemm block = new DoubleGemm(Math.min(INNER, k), Math.min(COLUMNS, n));
    for (int j = 0; j < n; j += COLUMNS) {
      int width = Math.min(COLUMNS, n - j);
      for (int inner = 0; inner < k; inner += INNER) {
        int depth = Math.min(INNER, k - inner);
        for (int row = 0; row < depth; row++) {
          System.arraycopy(b, bAt + (inner + row) * n + j, block.b[row], 0, width);
        }
        int i = 0;
        for (; i + 1 < m; i += 2) {
          block.two(a, aAt + i * k + inner, k, c, cAt + i * n + j, n, depth, width);
        }
        if (i < m) {
          block.one(a, aAt + i * k + inner, c, cAt + i * n + j, depth, width);
        }
      }
    }
  }

  /** Two rows of a and of c, which lie k and n apart. */
  private void two(double[] a, int at, int k, double[] c, int to, int n, int depth, int width) {
    System.arraycopy(c, to, even, 0, width);
    System.arraycopy(c, to + n, odd, 0, width);
    int row = 0;
    for (; row + UNROLLED <= depth; row += UNROLLED) {
      int one = at + row;
      int other = one + k;
      rows(
          a[one],
          a[one + 1],
          a[one + 2],
          a[one + 3],
          a[other],
          a[other + 1],
          a[other + 2],
          a[other + 3],
          b[row],
          b[row + 1],
          b[row + 2],
          b[row + 3],
          even,
          odd,
          width);
    }
    for (; row < depth; row++) {
      add(a[at + row], b[row], even, width);
      add(a[at + k + row], b[row], odd, width);
    }
    System.arraycopy(even, 0, c, to, width);
    System.arraycopy(odd, 0, c, to + n, width);
  }

  private void one(double[] a, int at, double[] c, int to, int depth, int width) {
    System.arraycopy(c, to, even, 0, width);
    int row = 0;
    for (; row + UNROLLED <= depth; row += UNROLLED) {
      int one = at + row;
      row(
          a[one],
          a[one + 1],
          a[one + 2],
          a[one + 3],
          b[row],
          b[row + 1],
          b[row + 2],
          b[row + 3],
          even,
          width);
    }
    for (; row < depth; row++) {
      add(a[at + row], b[row], even, width);
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
