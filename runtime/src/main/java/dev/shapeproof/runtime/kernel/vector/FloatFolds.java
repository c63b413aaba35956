package dev.shapeproof.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Many floats folded into one, or, as softmax does it, into what divides them all. */
final class FloatFolds {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** So many at most are added up in floats; a multiple of eight vectors of any width. */
  private static final int BLOCK = 1 << 12;

  private FloatFolds() {}

  /**
   * Four quarters at once, for memory answers four runs sooner than one: a run stops for a moment
   * where a page ends. Blocks of floats are added up in 32 or more floats, and blocks in doubles.
   */
  static double sum(float[] x, int from, int n) {
    double sum = 0;
    int quarter = n / (8 * LANES) * (2 * LANES);
    for (int done = 0; done < quarter; done += BLOCK / 4) {
      sum += block(x, from + done, quarter, Math.min(BLOCK / 4, quarter - done));
    }
    for (int i = 4 * quarter; i < n; i++) {
      sum += x[from + i];
    }
    return sum;
  }

  /** {@code n} elements from {@code a} on, and as many of each of the other quarters. */
  private static double block(float[] x, int a, int quarter, int n) {
    int b = a + quarter;
    int c = b + quarter;
    int d = c + quarter;
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = FloatVector.zero(SPECIES);
    FloatVector s2 = FloatVector.zero(SPECIES);
    FloatVector s3 = FloatVector.zero(SPECIES);
    FloatVector s4 = FloatVector.zero(SPECIES);
    FloatVector s5 = FloatVector.zero(SPECIES);
    FloatVector s6 = FloatVector.zero(SPECIES);
    FloatVector s7 = FloatVector.zero(SPECIES);
    for (int i = 0; i < n; i += 2 * LANES) {
      s0 = s0.add(FloatVector.fromArray(SPECIES, x, a + i));
      s1 = s1.add(FloatVector.fromArray(SPECIES, x, a + i + LANES));
      s2 = s2.add(FloatVector.fromArray(SPECIES, x, b + i));
      s3 = s3.add(FloatVector.fromArray(SPECIES, x, b + i + LANES));
      s4 = s4.add(FloatVector.fromArray(SPECIES, x, c + i));
      s5 = s5.add(FloatVector.fromArray(SPECIES, x, c + i + LANES));
      s6 = s6.add(FloatVector.fromArray(SPECIES, x, d + i));
      s7 = s7.add(FloatVector.fromArray(SPECIES, x, d + i + LANES));
    }
    FloatVector even = s0.add(s2).add(s4.add(s6));
    FloatVector odd = s1.add(s3).add(s5.add(s7));
    return even.add(odd).reduceLanes(VectorOperators.ADD);
  }

  /** NaN where there is one. Four quarters at once, for one waits for the comparison before. */
  static float max(float[] x, int from, int n) {
    int quarter = n / (4 * LANES) * LANES;
    int b = from + quarter;
    int c = b + quarter;
    int d = c + quarter;
    FloatVector s0 = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int i = 0; i < quarter; i += LANES) {
      s0 = s0.max(FloatVector.fromArray(SPECIES, x, from + i));
      s1 = s1.max(FloatVector.fromArray(SPECIES, x, b + i));
      s2 = s2.max(FloatVector.fromArray(SPECIES, x, c + i));
      s3 = s3.max(FloatVector.fromArray(SPECIES, x, d + i));
    }
    int end = SPECIES.loopBound(n);
    for (int i = 4 * quarter; i < end; i += LANES) {
      s0 = s0.max(FloatVector.fromArray(SPECIES, x, from + i));
    }
    float greatest = s0.max(s1).max(s2.max(s3)).reduceLanes(VectorOperators.MAX);
    for (int i = end; i < n; i++) {
      greatest = Math.max(greatest, x[from + i]);
    }
    return greatest;
  }

  /** As {@link #max}. */
  static float min(float[] x, int from, int n) {
    int quarter = n / (4 * LANES) * LANES;
    int b = from + quarter;
    int c = b + quarter;
    int d = c + quarter;
    FloatVector s0 = FloatVector.broadcast(SPECIES, Float.POSITIVE_INFINITY);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int i = 0; i < quarter; i += LANES) {
      s0 = s0.min(FloatVector.fromArray(SPECIES, x, from + i));
      s1 = s1.min(FloatVector.fromArray(SPECIES, x, b + i));
      s2 = s2.min(FloatVector.fromArray(SPECIES, x, c + i));
      s3 = s3.min(FloatVector.fromArray(SPECIES, x, d + i));
    }
    int end = SPECIES.loopBound(n);
    for (int i = 4 * quarter; i < end; i += LANES) {
      s0 = s0.min(FloatVector.fromArray(SPECIES, x, from + i));
    }
    float least = s0.min(s1).min(s2.min(s3)).reduceLanes(VectorOperators.MIN);
    for (int i = end; i < n; i++) {
      least = Math.min(least, x[from + i]);
    }
    return least;
  }

  /** {@code y = exp(x - shift)}, and the sum of that. */
  static double exp(float[] x, float[] y, int at, int n, float shift) {
    double sum = 0;
    int end = SPECIES.loopBound(n);
    for (int block = 0; block < end; block += BLOCK) {
      sum += block(x, y, at + block, Math.min(BLOCK, end - block), shift);
    }
    for (int i = at + end; i < at + n; i++) {
      y[i] = (float) Math.exp(x[i] - shift);
      sum += y[i];
    }
    return sum;
  }

  private static float block(float[] x, float[] y, int at, int n, float shift) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int i = 0; i < n; i += LANES) {
      FloatVector power =
          FloatVector.fromArray(SPECIES, x, at + i).sub(shift).lanewise(VectorOperators.EXP);
      power.intoArray(y, at + i);
      sum = sum.add(power);
    }
    return sum.reduceLanes(VectorOperators.ADD);
  }
}
