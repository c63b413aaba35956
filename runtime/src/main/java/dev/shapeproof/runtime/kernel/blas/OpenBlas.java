package dev.shapeproof.runtime.kernel.blas;

import dev.shapeproof.runtime.kernel.Backend;
import dev.shapeproof.runtime.kernel.Binary;
import dev.shapeproof.runtime.kernel.Matrix;
import dev.shapeproof.runtime.kernel.Unary;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack;

/**
 * Large products of matrices by OpenBLAS, through its JavaCPP binding or, from JDK 22 on, without
 * one; everything else is left to the backend before it. One thread.
 */
public final class OpenBlas implements Backend {
  /** Below so many multiplications it is not worth the way to C. */
  private static final long LARGE = 1L << 24;

  private final Backend before;
  private final Gemm gemm;

  public OpenBlas(Backend before) {
    this.before = before;
    Loader.load(openblas.class);
    openblas_nolapack.blas_set_num_threads(1);
    Optional<Direct> direct = Direct.find();
    gemm = direct.isPresent() ? direct.get() : new Copying();
  }

  @Override
  public String describe() {
    String way = "OpenBLAS for large products of matrices, " + gemm.way();
    return way + "; " + before.describe() + " for all else";
  }

  @Override
  public void multiply(
      Matrix<float[]> a, Matrix<float[]> b, float[] c, int at, int m, int k, int n) {
    if (isFor(a, b, m, k, n)) {
      gemm.floats(Side.of(a, m, k), Side.of(b, k, n), c, at, m, k, n);
    } else {
      before.multiply(a, b, c, at, m, k, n);
    }
  }

  @Override
  public void multiplyDoubles(
      Matrix<double[]> a, Matrix<double[]> b, double[] c, int at, int m, int k, int n) {
    if (isFor(a, b, m, k, n)) {
      gemm.doubles(Side.of(a, m, k), Side.of(b, k, n), c, at, m, k, n);
    } else {
      before.multiplyDoubles(a, b, c, at, m, k, n);
    }
  }

  private static boolean isFor(Matrix<?> a, Matrix<?> b, int m, int k, int n) {
    return (long) m * k * n >= LARGE && Side.fits(a, m, k) && Side.fits(b, k, n);
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
  public void repeated(
      Binary op, float[] a, int ai, float[] b, int bi, int period, float[] c, int ci, int n) {
    before.repeated(op, a, ai, b, bi, period, c, ci, n);
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
  public float max(float[] x, int from, int n) {
    return before.max(x, from, n);
  }

  @Override
  public float min(float[] x, int from, int n) {
    return before.min(x, from, n);
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
