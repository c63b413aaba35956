package dev.shapeproof.runtime.kernel.blas;

import java.util.Arrays;
import org.bytedeco.openblas.global.openblas;

/** Through JavaCPP, which copies arrays on their way and takes them from their start only. */
final class Copying implements Gemm {

  @Override
  public String way() {
    return "arrays copied";
  }

  @Override
  public void floats(Side<float[]> a, Side<float[]> b, float[] c, int at, int m, int k, int n) {
    float[] x = a.fromStart(Arrays::copyOfRange);
    float[] y = b.fromStart(Arrays::copyOfRange);
    float[] z = at == 0 ? c : new float[m * n];
    openblas.cblas_sgemm(
        openblas.CblasRowMajor,
        a.transposed(),
        b.transposed(),
        m,
        n,
        k,
        1f,
        x,
        a.distance(),
        y,
        b.distance(),
        0f,
        z,
        n);
    if (at != 0) {
      System.arraycopy(z, 0, c, at, m * n);
    }
  }

  @Override
  public void doubles(Side<double[]> a, Side<double[]> b, double[] c, int at, int m, int k, int n) {
    double[] x = a.fromStart(Arrays::copyOfRange);
    double[] y = b.fromStart(Arrays::copyOfRange);
    double[] z = at == 0 ? c : new double[m * n];
    openblas.cblas_dgemm(
        openblas.CblasRowMajor,
        a.transposed(),
        b.transposed(),
        m,
        n,
        k,
        1,
        x,
        a.distance(),
        y,
        b.distance(),
        0,
        z,
        n);
    if (at != 0) {
      System.arraycopy(z, 0, c, at, m * n);
    }
  }
}
