package dev.shapeproof.runtime.kernel.blas;

import dev.shapeproof.runtime.kernel.Backend;
import dev.shapeproof.runtime.kernel.Binary;
import dev.shapeproof.runtime.kernel.Matrix;
import dev.shapeproof.runtime.kernel.Unary;
import java.util.Arrays;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack;

/**
 * Large products of matrices by OpenBLAS, through its JavaCPP binding, which copies arrays on their
 * way; everything else is left to the backend before it. One thread.
 */
public final class OpenBlas implements Backend {
  /** Below so many multiplications the copies cost more than OpenBLAS gains. */
  private static final long LARGE = 1L << 24;

  private final Backend before;

  public OpenBlas(Backend before) {
    this.before = before;
    Loader.load(openblas.class);
    openblas_nolapack.blas_set_num_threads(1);
  }

  @Override
  public String describe() {
    return "OpenBLAS for large products of matrices, " + before.describe() + " for all else";
  }

  @Override
  public void multiply(
      Matrix<float[]> a, Matrix<float[]> b, float[] c, int at, int m, int k, int n) {
    if ((long) m * k * n < LARGE || !Side.fits(a, m, k) || !Side.fits(b, k, n)) {
      before.multiply(a, b, c, at, m, k, n);
      return;
    }
    Side<float[]> left = Side.of(a, m, k);
    Side<float[]> right = Side.of(b, k, n);
    float[] x = left.fromStart((from, to) -> Arrays.copyOfRange(a.elements(), from, to));
    float[] y = right.fromStart((from, to) -> Arrays.copyOfRange(b.elements(), from, to));
    float[] z = at == 0 ? c : new float[m * n];
    openblas.cblas_sgemm(
        openblas.CblasRowMajor,
        left.transposed(),
        right.transposed(),
        m,
        n,
        k,
        1f,
        x,
        left.distance(),
        y,
        right.distance(),
        0f,
        z,
        n);
    if (at != 0) {
      System.arraycopy(z, 0, c, at, m * n);
    }
  }

  @Override
  public void multiplyDoubles(
      Matrix<double[]> a, Matrix<double[]> b, double[] c, int at, int m, int k, int n) {
    if ((long) m * k * n < LARGE || !Side.fits(a, m, k) || !Side.fits(b, k, n)) {
      before.multiplyDoubles(a, b, c, at, m, k, n);
      return;
    }
    Side<double[]> left = Side.of(a, m, k);
    Side<double[]> right = Side.of(b, k, n);
    double[] x = left.fromStart((from, to) -> Arrays.copyOfRange(a.elements(), from, to));
    double[] y = right.fromStart((from, to) -> Arrays.copyOfRange(b.elements(), from, to));
    double[] z = at == 0 ? c : new double[m * n];
    openblas.cblas_dgemm(
        openblas.CblasRowMajor,
        left.transposed(),
        right.transposed(),
        m,
        n,
        k,
        1,
        x,
        left.distance(),
        y,
        right.distance(),
        0,
        z,
        n);
    if (at != 0) {
      System.arraycopy(z, 0, c, at, m * n);
    }
  }

  @Override
  public void binary(
      Binary op, float[] a, int ai, int as, float[] b, int bi, int bs, float[] c, int ci, int n) {
    before.binary(op, a, ai, as, b, bi, bs, c, ci, n);
  }

  @Override
  public void binary(
      Binary op,
      double[] a,
      int ai,
      int as,
      double[] b,
      int bi,
      int bs,
      double[] c,
      int ci,
      int n) {
    before.binary(op, a, ai, as, b, bi, bs, c, ci, n);
  }

  @Override
  public void unary(Unary f, float[] x, float[] y, int n) {
    before.unary(f, x, y, n);
  }

  @Override
  public double sum(float[] x, int from, int step, int n) {
    return before.sum(x, from, step, n);
  }

  @Override
  public void addTo(double[] sums, int at, float[] x, int from, int n) {
    before.addTo(sums, at, x, from, n);
  }

  @Override
  public void softmax(float[] x, float[] y, int at, int n, boolean logarithm) {
    before.softmax(x, y, at, n, logarithm);
  }
}
