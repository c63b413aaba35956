package dev.shapeproof.runtime.kernel;

/**
 * The inner loops over floats and doubles: one interface, and one class for each way in which a
 * machine can run them. Plain Java is always there and says what the results are; others may round
 * differently, by as much as {@code docs/design/runtime.md} states. Integers have no backend.
 *
 * <p>Places and steps count elements. No array that is written overlaps one that is read, unless
 * both are the same elements in the same order.
 */
public interface Backend {

  /** What it is and on what it stands, for a person: {@code Vector API, 16 floats at once}. */
  String describe();

  /** {@code c[ci + i] = a[ai + i * as] op b[bi + i * bs]} for {@code n} of them. */
  void binary(
      Binary op, float[] a, int ai, int as, float[] b, int bi, int bs, float[] c, int ci, int n);

  void binary(
      Binary op, double[] a, int ai, int as, double[] b, int bi, int bs, double[] c, int ci, int n);

  /**
   * {@code c[ci + i] = a[ai + i] op b[bi + i % period]} for {@code n} of them: a row, as a bias is
   * one, for many.
   */
  default void repeated(
      Binary op, float[] a, int ai, float[] b, int bi, int period, float[] c, int ci, int n) {
    for (int i = 0; i < n; i += period) {
      binary(op, a, ai + i, 1, b, bi, 1, c, ci + i, Math.min(period, n - i));
    }
  }

  /** {@code y[i] = f(x[i])} for the first {@code n} elements. */
  void unary(Unary f, float[] x, float[] y, int n);

  /** The sum of {@code n} elements from {@code from} on, every {@code step}th; in doubles. */
  double sum(float[] x, int from, int step, int n);

  /** The greatest of {@code n} elements from {@code from} on; NaN where there is one. */
  float max(float[] x, int from, int n);

  /** The least, likewise. */
  float min(float[] x, int from, int n);

  /** {@code sums[at + i] += x[from + i]} for {@code n} of them. */
  void addTo(double[] sums, int at, float[] x, int from, int n);

  /**
   * Softmax, or its logarithm, of {@code n > 0} elements from {@code at} on, to {@code at} of y.
   */
  void softmax(float[] x, float[] y, int at, int n, boolean logarithm);

  /** {@code c = a b}, a being m by k and b k by n; c lies row by row from {@code at} on. */
  void multiply(Matrix<float[]> a, Matrix<float[]> b, float[] c, int at, int m, int k, int n);

  void multiplyDoubles(
      Matrix<double[]> a, Matrix<double[]> b, double[] c, int at, int m, int k, int n);
}
