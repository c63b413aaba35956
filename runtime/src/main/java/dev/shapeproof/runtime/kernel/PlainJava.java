package dev.shapeproof.runtime.kernel;

/** Loops that C2 makes vector instructions of, where it can. Works on every JDK without a flag. */
public final class PlainJava implements Backend {
  /** Below so many multiplications a product is not worth the copies of a blocked one. */
  private static final long SMALL = 1 << 12;

  @Override
  public String describe() {
    return "plain Java";
  }

  @Override
  public void binary(
      Binary op, float[] a, int ai, int as, float[] b, int bi, int bs, float[] c, int ci, int n) {
    FloatRows.apply(op, a, ai, as, b, bi, bs, c, ci, n);
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
    DoubleRows.apply(op, a, ai, as, b, bi, bs, c, ci, n);
  }

  @Override
  public void unary(Unary f, float[] x, float[] y, int n) {
    unary(f, x, y, 0, n);
  }

  /** The elements from {@code from} on, up to {@code end}. */
  public static void unary(Unary f, float[] x, float[] y, int from, int end) {
    switch (f) {
      case NEG -> {
        for (int i = from; i < end; i++) {
          y[i] = -x[i];
        }
      }
      case ABS -> {
        for (int i = from; i < end; i++) {
          y[i] = Math.abs(x[i]);
        }
      }
      case SQUARE -> {
        for (int i = from; i < end; i++) {
          y[i] = x[i] * x[i];
        }
      }
      case RELU -> {
        for (int i = from; i < end; i++) {
          y[i] = Math.max(0f, x[i]);
        }
      }
      case STEP -> {
        for (int i = from; i < end; i++) {
          y[i] = x[i] > 0 ? 1f : 0f;
        }
      }
      default -> {
        for (int i = from; i < end; i++) {
          y[i] = (float) f.of((double) x[i]);
        }
      }
    }
  }

  @Override
  public double sum(float[] x, int from, int step, int n) {
    return FloatSum.of(x, from, step, n);
  }

  @Override
  public float max(float[] x, int from, int n) {
    return FloatExtreme.max(x, from, n);
  }

  @Override
  public float min(float[] x, int from, int n) {
    return FloatExtreme.min(x, from, n);
  }

  @Override
  public void addTo(double[] sums, int at, float[] x, int from, int n) {
    for (int i = 0; i < n; i++) {
      sums[at + i] += x[from + i];
    }
  }

  @Override
  public void softmax(float[] x, float[] y, int at, int n, boolean logarithm) {
    Softmax.row(x, y, at, n, logarithm);
  }

  @Override
  public void multiply(
      Matrix<float[]> a, Matrix<float[]> b, float[] c, int at, int m, int k, int n) {
    if ((long) m * k * n <= SMALL) {
      small(a, b, c, at, m, k, n);
    } else {
      FloatGemm.multiply(a, b, c, at, m, k, n);
    }
  }

  /** Row by row, without a copy. */
  public static void small(
      Matrix<float[]> a, Matrix<float[]> b, float[] c, int at, int m, int k, int n) {
    float[] x = a.elements();
    float[] y = b.elements();
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        float sum = 0;
        int left = a.at() + i * a.row();
        int right = b.at() + j * b.column();
        for (int p = 0; p < k; p++) {
          sum = Math.fma(x[left + p * a.column()], y[right + p * b.row()], sum);
        }
        c[at + i * n + j] = sum;
      }
    }
  }

  @Override
  public void multiplyDoubles(
      Matrix<double[]> a, Matrix<double[]> b, double[] c, int at, int m, int k, int n) {
    DoubleGemm.multiply(a, b, c, at, m, k, n);
  }
}
