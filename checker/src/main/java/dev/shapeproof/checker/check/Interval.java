package dev.shapeproof.checker.check;

/** The numbers from {@code low} to {@code high}, among which all values of a tensor are. */
record Interval(double low, double high) {
  static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  Interval {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      low = Double.NEGATIVE_INFINITY;
      high = Double.POSITIVE_INFINITY;
    }
  }

  static Interval exactly(double value) {
    return new Interval(value, value);
  }

  /** Whether every value is further from 0 than {@code most}. */
  boolean isBeyond(double most) {
    return low > most || high < -most;
  }

  Interval plus(Interval other) {
    return new Interval(low + other.low, high + other.high);
  }

  Interval negated() {
    return new Interval(-high, -low);
  }

  Interval times(Interval other) {
    double a = low * other.low;
    double b = low * other.high;
    double c = high * other.low;
    double d = high * other.high;
    return new Interval(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  /** One over each value; anything where 0 may be among them. */
  Interval inverted() {
    return low > 0 || high < 0 ? new Interval(1 / high, 1 / low) : ALL;
  }

  Interval squared() {
    double a = low * low;
    double b = high * high;
    return new Interval(low <= 0 && high >= 0 ? 0 : Math.min(a, b), Math.max(a, b));
  }

  Interval exponential() {
    return new Interval(Math.exp(low), Math.exp(high));
  }

  Interval absolute() {
    boolean zero = low <= 0 && high >= 0;
    double a = Math.abs(low);
    double b = Math.abs(high);
    return new Interval(zero ? 0 : Math.min(a, b), Math.max(a, b));
  }

  Interval atLeast(double least) {
    return new Interval(Math.max(low, least), Math.max(high, least));
  }

  Interval common(Interval other) {
    return new Interval(Math.max(low, other.low), Math.min(high, other.high));
  }
}
