package dev.shapeproof.runtime.kernel;

/**
 * {@code c = a b} for row-major matrices of doubles. Rows of b are copied into arrays of their own,
 * so that the inner loop uses one index for all and is compiled to vector instructions; blocks keep
 * a piece of b in the cache while all rows of a pass over it.
 */
final class DoubleGemm {
  private static final int COLUMNS = 512;
  private static final int INNER = 256;

  private DoubleGemm() {}

  /** Sizes: a is m by k, b is k by n, c is m by n and holds zeros. */
  static void multiply(
      double[] a, int aAt, double[] b, int bAt, double[] c, int cAt, int m, int k, int n) {
    double[][] rows = new double[Math.min(INNER, k)][Math.min(COLUMNS, n)];
    double[] sum = new double[Math.min(COLUMNS, n)];
    for (int j = 0; j < n; j += COLUMNS) {
      int width = Math.min(COLUMNS, n - j);
      for (int inner = 0; inner < k; inner += INNER) {
        int depth = Math.min(INNER, k - inner);
        for (int row = 0; row < depth; row++) {
          System.arraycopy(b, bAt + (inner + row) * n + j, rows[row], 0, width);
        }
        for (int i = 0; i < m; i++) {
          int to = cAt + i * n + j;
          System.arraycopy(c, to, sum, 0, width);
          row(a, aAt + i * k + inner, rows, sum, depth, width);
          System.arraycopy(sum, 0, c, to, width);
        }
      }
    }
  }

  /** {@code c += a[at..] b}, eight rows of b at a time. */
  private static void row(double[] a, int at, double[][] b, double[] c, int depth, int width) {
    int k = 0;
    for (; k + 8 <= depth; k += 8) {
      double[] b0 = b[k + 0];
      double[] b1 = b[k + 1];
      double[] b2 = b[k + 2];
      double[] b3 = b[k + 3];
      double[] b4 = b[k + 4];
      double[] b5 = b[k + 5];
      double[] b6 = b[k + 6];
      double[] b7 = b[k + 7];
      double a0 = a[at + k + 0];
      double a1 = a[at + k + 1];
      double a2 = a[at + k + 2];
      double a3 = a[at + k + 3];
      double a4 = a[at + k + 4];
      double a5 = a[at + k + 5];
      double a6 = a[at + k + 6];
      double a7 = a[at + k + 7];
      for (int j = 0; j < width; j++) {
        c[j] =
            Math.fma(
                a7,
                b7[j],
                Math.fma(
                    a6,
                    b6[j],
                    Math.fma(
                        a5,
                        b5[j],
                        Math.fma(
                            a4,
                            b4[j],
                            Math.fma(
                                a3,
                                b3[j],
                                Math.fma(
                                    a2, b2[j], Math.fma(a1, b1[j], Math.fma(a0, b0[j], c[j]))))))));
      }
    }
    for (; k < depth; k++) {
      double factor = a[at + k];
      double[] row = b[k];
      for (int j = 0; j < width; j++) {
        c[j] = Math.fma(factor, row[j], c[j]);
      }
    }
  }
}
