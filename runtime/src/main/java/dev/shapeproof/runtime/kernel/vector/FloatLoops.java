package dev.shapeproof.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Two floats at a time, many at once: {@code c[ci + i] = a[ai + i] op b[bi + i]}, or with the same
 * right operand for all. Each returns how many elements it did; the few that do not fill a vector
 * are left. One loop for each operation, for C2 needs to see which it is.
 */
final class FloatLoops {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** The elements of a large array begin 16 bytes behind the beginning of a line. */
  private static final int HEADER = 4;

  /** Floats in a line of the cache. */
  private static final int LINE = 16;

  private FloatLoops() {}

  /** How many elements of a large array stand before the next line of the cache. */
  static int toLine(int at) {
    return -(at + HEADER) & (LINE - 1);
  }

  static int add(float[] a, int ai, float[] b, int bi, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      x.add(FloatVector.fromArray(SPECIES, b, bi + i)).intoArray(c, ci + i);
    }
    return end;
  }

  static int sub(float[] a, int ai, float[] b, int bi, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      x.sub(FloatVector.fromArray(SPECIES, b, bi + i)).intoArray(c, ci + i);
    }
    return end;
  }

  static int mul(float[] a, int ai, float[] b, int bi, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      x.mul(FloatVector.fromArray(SPECIES, b, bi + i)).intoArray(c, ci + i);
    }
    return end;
  }

  static int div(float[] a, int ai, float[] b, int bi, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      x.div(FloatVector.fromArray(SPECIES, b, bi + i)).intoArray(c, ci + i);
    }
    return end;
  }

  static int max(float[] a, int ai, float[] b, int bi, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      x.max(FloatVector.fromArray(SPECIES, b, bi + i)).intoArray(c, ci + i);
    }
    return end;
  }

  static int min(float[] a, int ai, float[] b, int bi, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
      x.min(FloatVector.fromArray(SPECIES, b, bi + i)).intoArray(c, ci + i);
    }
    return end;
  }

  static int add(float[] a, int ai, float right, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector.fromArray(SPECIES, a, ai + i).add(right).intoArray(c, ci + i);
    }
    return end;
  }

  static int sub(float[] a, int ai, float right, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector.fromArray(SPECIES, a, ai + i).sub(right).intoArray(c, ci + i);
    }
    return end;
  }

  static int mul(float[] a, int ai, float right, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector.fromArray(SPECIES, a, ai + i).mul(right).intoArray(c, ci + i);
    }
    return end;
  }

  static int div(float[] a, int ai, float right, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      FloatVector.fromArray(SPECIES, a, ai + i).div(right).intoArray(c, ci + i);
    }
    return end;
  }
}
