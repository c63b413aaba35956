package dev.shapeproof.runtime.kernel.vector;

import dev.shapeproof.runtime.kernel.Binary;
import java.util.Set;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A short right operand for a long left one, again and again: {@code c[ci + i] = a[ai + i] op b[(at
 * + i) % whole]}, b being made by {@link #copies}. What is written runs on where b begins anew, so
 * that all vectors of c lie as the first one does. Each returns how many elements it did; the few
 * that do not fill a vector are left.
 */
final class FloatRepeats {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** So many elements or more, lest most of the time go to beginning anew. */
  private static final int LEAST = 1 << 10;

  /** A copy of a longer operand is not worth it. */
  static final int MOST = 1 << 14;

  /** What there are loops for. */
  static final Set<Binary> KNOWN = Set.of(Binary.ADD, Binary.SUB, Binary.MUL, Binary.DIV);

  private FloatRepeats() {}

  /** The {@code period} elements from {@code from} on repeated, and one vector of them more. */
  static float[] copies(float[] b, int from, int period) {
    int whole = Math.max(1, LEAST / period) * period;
    float[] copies = new float[whole + LANES];
    for (int i = 0; i < copies.length; i += period) {
      System.arraycopy(b, from, copies, i, Math.min(period, copies.length - i));
    }
    return copies;
  }

  /** How many elements of copies are repeated. */
  static int whole(float[] copies) {
    return copies.length - LANES;
  }

  static int add(float[] a, int ai, float[] b, int at, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    int bi = at;
    int i = 0;
    while (i < end) {
      for (int stop = Math.min(end, whole(b) - bi); i < stop; i += LANES) {
        FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
        x.add(FloatVector.fromArray(SPECIES, b, bi + i)).intoArray(c, ci + i);
      }
      bi -= whole(b);
    }
    return end;
  }

  static int sub(float[] a, int ai, float[] b, int at, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    int bi = at;
    int i = 0;
    while (i < end) {
      for (int stop = Math.min(end, whole(b) - bi); i < stop; i += LANES) {
        FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
        x.sub(FloatVector.fromArray(SPECIES, b, bi + i)).intoArray(c, ci + i);
      }
      bi -= whole(b);
    }
    return end;
  }

  static int mul(float[] a, int ai, float[] b, int at, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    int bi = at;
    int i = 0;
    while (i < end) {
      for (int stop = Math.min(end, whole(b) - bi); i < stop; i += LANES) {
        FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
        x.mul(FloatVector.fromArray(SPECIES, b, bi + i)).intoArray(c, ci + i);
      }
      bi -= whole(b);
    }
    return end;
  }

  static int div(float[] a, int ai, float[] b, int at, float[] c, int ci, int n) {
    int end = SPECIES.loopBound(n);
    int bi = at;
    int i = 0;
    while (i < end) {
      for (int stop = Math.min(end, whole(b) - bi); i < stop; i += LANES) {
        FloatVector x = FloatVector.fromArray(SPECIES, a, ai + i);
        x.div(FloatVector.fromArray(SPECIES, b, bi + i)).intoArray(c, ci + i);
      }
      bi -= whole(b);
    }
    return end;
  }
}
