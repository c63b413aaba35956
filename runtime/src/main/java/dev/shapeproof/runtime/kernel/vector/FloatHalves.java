package dev.shapeproof.runtime.kernel.vector;

import dev.shapeproof.runtime.kernel.Binary;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What {@link FloatLoops} does, for arrays that no cache near the core holds: the first half and
 * the second at once, {@code c[ci + i] = a[ai + i] op b[bi + i]} and the same {@code half} further
 * on. Reading stops for a moment where a page of memory ends; the halves lie half a page apart,
 * lest all arrays, which begin alike in their pages, come to an end together.
 */
final class FloatHalves {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** For fewer elements one run is as fast. */
  private static final int LEAST = 1 << 18;

  /** Floats in a page. */
  private static final int PAGE = 1 << 10;

  private FloatHalves() {}

  /** Returns how many elements it did, none where they are few or there is no loop. */
  static int apply(
      Binary op, float[] a, int ai, float[] b, int bi, int bs, float[] c, int ci, int n) {
    if (n < LEAST) {
      return 0;
    }
    int half = (n / 2 - PAGE / 2) / PAGE * PAGE + PAGE / 2;
    boolean known =
        bs == 1 ? both(op, a, ai, b, bi, c, ci, half) : number(op, a, ai, b[bi], c, ci, half);
    return known ? 2 * half : 0;
  }

  private static boolean both(
      Binary op, float[] a, int ai, float[] b, int bi, float[] c, int ci, int half) {
    switch (op) {
      case ADD -> add(a, ai, b, bi, c, ci, half);
      case SUB -> sub(a, ai, b, bi, c, ci, half);
      case MUL -> mul(a, ai, b, bi, c, ci, half);
      case DIV -> div(a, ai, b, bi, c, ci, half);
      case MAXIMUM -> max(a, ai, b, bi, c, ci, half);
      case MINIMUM -> min(a, ai, b, bi, c, ci, half);
      case FLOOR_DIV, REMAINDER, POW -> {
        return false;
      }
    }
    return true;
  }

  private static boolean number(
      Binary op, float[] a, int ai, float right, float[] c, int ci, int half) {
    switch (op) {
      case ADD -> add(a, ai, right, c, ci, half);
      case SUB -> sub(a, ai, right, c, ci, half);
      case MUL -> mul(a, ai, right, c, ci, half);
      case DIV -> div(a, ai, right, c, ci, half);
      case FLOOR_DIV, REMAINDER, POW, MAXIMUM, MINIMUM -> {
        return false;
      }
    }
    return true;
  }

  private static void add(float[] a, int ai, float[] b, int bi, float[] c, int ci, int half) {
    int aj = ai + half;
    int bj = bi + half;
    int cj = ci + half;
    for (int i = 0; i < half; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      FloatVector y = FloatVector.fromArray(SPECIES, a, aj + i);
      x = x.add(FloatVector.fromArray(SPECIES, b, bi + i));
      y = y.add(FloatVector.fromArray(SPECIES, b, bj + i));
      x.intoArray(c, ci + i);
      y.intoArray(c, cj + i);
    }
  }

  private static void sub(float[] a, int ai, float[] b, int bi, float[] c, int ci, int half) {
    int aj = ai + half;
    int bj = bi + half;
    int cj = ci + half;
    for (int i = 0; i < half; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      FloatVector y = FloatVector.fromArray(SPECIES, a, aj + i);
      x = x.sub(FloatVector.fromArray(SPECIES, b, bi + i));
      y = y.sub(FloatVector.fromArray(SPECIES, b, bj + i));
      x.intoArray(c, ci + i);
      y.intoArray(c, cj + i);
    }
  }

  private static void mul(float[] a, int ai, float[] b, int bi, float[] c, int ci, int half) {
    int aj = ai + half;
    int bj = bi + half;
    int cj = ci + half;
    for (int i = 0; i < half; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      FloatVector y = FloatVector.fromArray(SPECIES, a, aj + i);
      x = x.mul(FloatVector.fromArray(SPECIES, b, bi + i));
      y = y.mul(FloatVector.fromArray(SPECIES, b, bj + i));
      x.intoArray(c, ci + i);
      y.intoArray(c, cj + i);
    }
  }

  private static void div(float[] a, int ai, float[] b, int bi, float[] c, int ci, int half) {
    int aj = ai + half;
    int bj = bi + half;
    int cj = ci + half;
    for (int i = 0; i < half; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      FloatVector y = FloatVector.fromArray(SPECIES, a, aj + i);
      x = x.div(FloatVector.fromArray(SPECIES, b, bi + i));
      y = y.div(FloatVector.fromArray(SPECIES, b, bj + i));
      x.intoArray(c, ci + i);
      y.intoArray(c, cj + i);
    }
  }

  private static void max(float[] a, int ai, float[] b, int bi, float[] c, int ci, int half) {
    int aj = ai + half;
    int bj = bi + half;
    int cj = ci + half;
    for (int i = 0; i < half; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      FloatVector y = FloatVector.fromArray(SPECIES, a, aj + i);
      x = x.max(FloatVector.fromArray(SPECIES, b, bi + i));
      y = y.max(FloatVector.fromArray(SPECIES, b, bj + i));
      x.intoArray(c, ci + i);
      y.intoArray(c, cj + i);
    }
  }

  private static void min(float[] a, int ai, float[] b, int bi, float[] c, int ci, int half) {
    int aj = ai + half;
    int bj = bi + half;
    int cj = ci + half;
    for (int i = 0; i < half; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      FloatVector y = FloatVector.fromArray(SPECIES, a, aj + i);
      x = x.min(FloatVector.fromArray(SPECIES, b, bi + i));
      y = y.min(FloatVector.fromArray(SPECIES, b, bj + i));
      x.intoArray(c, ci + i);
      y.intoArray(c, cj + i);
    }
  }

  private static void add(float[] a, int ai, float right, float[] c, int ci, int half) {
    int aj = ai + half;
    int cj = ci + half;
    for (int i = 0; i < half; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i).add(right);
      FloatVector y = FloatVector.fromArray(SPECIES, a, aj + i).add(right);
      x.intoArray(c, ci + i);
      y.intoArray(c, cj + i);
    }
  }

  private static void sub(float[] a, int ai, float right, float[] c, int ci, int half) {
    int aj = ai + half;
    int cj = ci + half;
    for (int i = 0; i < half; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i).sub(right);
      FloatVector y = FloatVector.fromArray(SPECIES, a, aj + i).sub(right);
      x.intoArray(c, ci + i);
      y.intoArray(c, cj + i);
    }
  }

  private static void mul(float[] a, int ai, float right, float[] c, int ci, int half) {
    int aj = ai + half;
    int cj = ci + half;
    for (int i = 0; i < half; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i).mul(right);
      FloatVector y = FloatVector.fromArray(SPECIES, a, aj + i).mul(right);
      x.intoArray(c, ci + i);
      y.intoArray(c, cj + i);
    }
  }

  private static void div(float[] a, int ai, float right, float[] c, int ci, int half) {
    int aj = ai + half;
    int cj = ci + half;
    for (int i = 0; i < half; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i).div(right);
      FloatVector y = FloatVector.fromArray(SPECIES, a, aj + i).div(right);
      x.intoArray(c, ci + i);
      y.intoArray(c, cj + i);
    }
  }
}
