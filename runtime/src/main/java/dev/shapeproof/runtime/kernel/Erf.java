package dev.shapeproof.runtime.kernel;

/**
 * The error function: its Taylor series near 0, a continued fraction for its complement further
 * out. Exact to a few units in the last place of an f64.
 */
final class Erf {
  private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);

  private Erf() {}

  static double of(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double magnitude = Math.abs(x);
    double value = magnitude < 2.5 ? series(magnitude) : 1 - complement(magnitude);
    return Math.copySign(value, x);
  }

  /** The sum of {@code 2^n x^(2n+1) / (1 * 3 * ... * (2n+1))}, all terms positive. */
  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; term > sum * 1e-17; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return TWO_OVER_ROOT_PI * Math.exp(-x * x) * sum;
  }

  /** {@code exp(-x^2) / sqrt(pi) / (x + (1/2) / (x + (2/2) / (x + (3/2) / ...)))}. */
  private static double complement(double x) {
    if (x > 27) {
      return 0;
    }
    double tail = x;
    for (int n = 60; n >= 1; n--) {
      tail = x + n / 2.0 / tail;
    }
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
  }
}
