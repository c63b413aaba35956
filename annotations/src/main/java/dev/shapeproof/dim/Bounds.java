package dev.shapeproof.dim;

/**
 * The least and greatest value that a term can have, both inclusive. Arithmetic saturates outwards,
 * so a bound is never tighter than the truth. {@code lower > upper} means that no value is
 * possible.
 */
public record Bounds(long lower, long upper) {

  /** Stands for minus infinity in {@link #lower}. */
  public static final long NO_LOWER = Long.MIN_VALUE;

  /** Stands for infinity in {@link #upper}. */
  public static final long NO_UPPER = Long.MAX_VALUE;

  public static final Bounds ALL = new Bounds(NO_LOWER, NO_UPPER);
  public static final Bounds NON_NEGATIVE = new Bounds(0, NO_UPPER);

  public static Bounds exactly(long value) {
    return new Bounds(value, value);
  }

  public static Bounds atLeast(long lower) {
    return new Bounds(lower, NO_UPPER);
  }

  public boolean contains(long value) {
    return lower <= value && value <= upper;
  }

  public boolean isEmpty() {
    return lower > upper;
  }

  /** Whether exactly one value is left, and it is a finite one. */
  public boolean isSingle() {
    return lower == upper && lower != NO_LOWER && lower != NO_UPPER;
  }

  public Bounds intersect(Bounds other) {
    return new Bounds(Math.max(lower, other.lower), Math.min(upper, other.upper));
  }

  /** The least interval around both. */
  public Bounds hull(Bounds other) {
    return new Bounds(Math.min(lower, other.lower), Math.max(upper, other.upper));
  }

  public Bounds min(Bounds other) {
    return new Bounds(Math.min(lower, other.lower), Math.min(upper, other.upper));
  }

  public Bounds max(Bounds other) {
    return new Bounds(Math.max(lower, other.lower), Math.max(upper, other.upper));
  }

  public Bounds plus(Bounds other) {
    long low = lower == NO_LOWER || other.lower == NO_LOWER ? NO_LOWER : add(lower, other.lower);
    long high = upper == NO_UPPER || other.upper == NO_UPPER ? NO_UPPER : add(upper, other.upper);
    return of(low, high);
  }

  public Bounds times(Bounds other) {
    long a = multiply(lower, other.lower);
    long b = multiply(lower, other.upper);
    long c = multiply(upper, other.lower);
    long d = multiply(upper, other.upper);
    return of(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  public Bounds times(long factor) {
    long low = multiply(factor, factor < 0 ? upper : lower);
    long high = multiply(factor, factor < 0 ? lower : upper);
    return of(low, high);
  }

  /** Bounds of an even power, which is never negative, or of an odd one. */
  public Bounds power(int exponent) {
    Bounds result = this;
    for (int i = 1; i < exponent; i++) {
      result = result.times(this);
    }
    if (exponent % 2 != 0) {
      return result;
    }
    long least = contains(0) ? 0 : Math.max(0, result.lower);
    return new Bounds(Math.max(least, result.lower), result.upper);
  }

  /**
   * Bounds of the total floor division of {@link Dim#floorDiv(Dim)}, where division by 0 gives 0.
   */
  public Bounds floorDiv(Bounds divisor) {
    if (divisor.lower < 0) {
      return ALL;
    }
    Bounds zero = exactly(0);
    if (divisor.upper == 0) {
      return zero;
    }
    long small = Math.max(1, divisor.lower);
    long low = lower == NO_LOWER ? NO_LOWER : divide(lower, lower >= 0 ? divisor.upper : small);
    long high = upper == NO_UPPER ? NO_UPPER : divide(upper, upper >= 0 ? small : divisor.upper);
    Bounds quotient = new Bounds(low, high);
    return divisor.lower == 0 ? quotient.hull(zero) : quotient;
  }

  /** Bounds of the total floor modulo of {@link Dim#mod(Dim)}, where {@code x mod 0} is x. */
  public Bounds mod(Bounds divisor) {
    if (divisor.lower < 0) {
      return ALL;
    }
    long below = divisor.upper == NO_UPPER ? NO_UPPER : Math.max(0, divisor.upper - 1);
    if (lower >= 0) {
      return new Bounds(0, divisor.lower == 0 ? upper : Math.min(below, upper));
    }
    return divisor.lower == 0 ? hull(new Bounds(0, below)) : new Bounds(0, below);
  }

  private static Bounds of(long low, long high) {
    return new Bounds(low == NO_UPPER ? NO_UPPER - 1 : low, high == NO_LOWER ? NO_LOWER + 1 : high);
  }

  private static long add(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      return a < 0 ? NO_LOWER : NO_UPPER;
    }
    return sum;
  }

  private static long multiply(long a, long b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    boolean negative = (a < 0) != (b < 0);
    boolean infinite = a == NO_LOWER || a == NO_UPPER || b == NO_LOWER || b == NO_UPPER;
    if (infinite || Math.multiplyHigh(a, b) != (a * b) >> 63) {
      return negative ? NO_LOWER : NO_UPPER;
    }
    return a * b;
  }

  private static long divide(long a, long b) {
    if (b == NO_UPPER) {
      return a < 0 ? -1 : 0;
    }
    return Math.floorDiv(a, b);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bounds bounds && lower == bounds.lower && upper == bounds.upper;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(lower) + Long.hashCode(upper);
  }

  @Override
  public String toString() {
    return (lower == NO_LOWER ? "(-inf" : "[" + lower)
        + ", "
        + (upper == NO_UPPER ? "inf)" : upper + "]");
  }
}
