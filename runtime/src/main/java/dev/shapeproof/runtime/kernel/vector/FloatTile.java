package dev.shapeproof.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The heart of a product: {@code c += a b} for a tile of some rows by two vectors, whose sums C2
 * keeps in registers. Rows of a are {@link #APART}, a constant, so that C2 needs one address for
 * all; of b, two vectors at each depth; rows of c are n apart. One method for each number of rows,
 * each by itself: C2 unrolls no arrays of vectors, and a vector handed to a method that it does not
 * inline is an object.
 */
final class FloatTile {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Most of the depth that one call goes through. */
  static final int DEPTH = 512;

  /** From one row of a to the next: not so far that rows compete for places in the first cache. */
  static final int APART = DEPTH + 16;

  private FloatTile() {}

  /** Fourteen rows: 28 sums, two vectors of b and one of a, of 32 registers. */
  static void fourteen(float[] a, int ai, float[] b, int bi, int depth, float[] c, int ci, int n) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c2b = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c3b = FloatVector.zero(SPECIES);
    FloatVector c4a = FloatVector.zero(SPECIES);
    FloatVector c4b = FloatVector.zero(SPECIES);
    FloatVector c5a = FloatVector.zero(SPECIES);
    FloatVector c5b = FloatVector.zero(SPECIES);
    FloatVector c6a = FloatVector.zero(SPECIES);
    FloatVector c6b = FloatVector.zero(SPECIES);
    FloatVector c7a = FloatVector.zero(SPECIES);
    FloatVector c7b = FloatVector.zero(SPECIES);
    FloatVector c8a = FloatVector.zero(SPECIES);
    FloatVector c8b = FloatVector.zero(SPECIES);
    FloatVector c9a = FloatVector.zero(SPECIES);
    FloatVector c9b = FloatVector.zero(SPECIES);
    FloatVector c10a = FloatVector.zero(SPECIES);
    FloatVector c10b = FloatVector.zero(SPECIES);
    FloatVector c11a = FloatVector.zero(SPECIES);
    FloatVector c11b = FloatVector.zero(SPECIES);
    FloatVector c12a = FloatVector.zero(SPECIES);
    FloatVector c12b = FloatVector.zero(SPECIES);
    FloatVector c13a = FloatVector.zero(SPECIES);
    FloatVector c13b = FloatVector.zero(SPECIES);
    int i = ai;
    int j = bi;
    for (int p = 0; p < depth; p++) {
      FloatVector ba = FloatVector.fromArray(SPECIES, b, j);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, j + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[i]);
      c0a = a0.fma(ba, c0a);
      c0b = a0.fma(bb, c0b);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[i + APART]);
      c1a = a1.fma(ba, c1a);
      c1b = a1.fma(bb, c1b);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[i + 2 * APART]);
      c2a = a2.fma(ba, c2a);
      c2b = a2.fma(bb, c2b);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[i + 3 * APART]);
      c3a = a3.fma(ba, c3a);
      c3b = a3.fma(bb, c3b);
      FloatVector a4 = FloatVector.broadcast(SPECIES, a[i + 4 * APART]);
      c4a = a4.fma(ba, c4a);
      c4b = a4.fma(bb, c4b);
      FloatVector a5 = FloatVector.broadcast(SPECIES, a[i + 5 * APART]);
      c5a = a5.fma(ba, c5a);
      c5b = a5.fma(bb, c5b);
      FloatVector a6 = FloatVector.broadcast(SPECIES, a[i + 6 * APART]);
      c6a = a6.fma(ba, c6a);
      c6b = a6.fma(bb, c6b);
      FloatVector a7 = FloatVector.broadcast(SPECIES, a[i + 7 * APART]);
      c7a = a7.fma(ba, c7a);
      c7b = a7.fma(bb, c7b);
      FloatVector a8 = FloatVector.broadcast(SPECIES, a[i + 8 * APART]);
      c8a = a8.fma(ba, c8a);
      c8b = a8.fma(bb, c8b);
      FloatVector a9 = FloatVector.broadcast(SPECIES, a[i + 9 * APART]);
      c9a = a9.fma(ba, c9a);
      c9b = a9.fma(bb, c9b);
      FloatVector a10 = FloatVector.broadcast(SPECIES, a[i + 10 * APART]);
      c10a = a10.fma(ba, c10a);
      c10b = a10.fma(bb, c10b);
      FloatVector a11 = FloatVector.broadcast(SPECIES, a[i + 11 * APART]);
      c11a = a11.fma(ba, c11a);
      c11b = a11.fma(bb, c11b);
      FloatVector a12 = FloatVector.broadcast(SPECIES, a[i + 12 * APART]);
      c12a = a12.fma(ba, c12a);
      c12b = a12.fma(bb, c12b);
      FloatVector a13 = FloatVector.broadcast(SPECIES, a[i + 13 * APART]);
      c13a = a13.fma(ba, c13a);
      c13b = a13.fma(bb, c13b);
      i++;
      j += 2 * LANES;
    }
    int to = ci;
    c0a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c0b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c1a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c1b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c2a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c2b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c3a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c3b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c4a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c4b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c5a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c5b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c6a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c6b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c7a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c7b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c8a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c8b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c9a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c9b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c10a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c10b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c11a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c11b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c12a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c12b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c13a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c13b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
  }

  /** Eight rows. */
  static void eight(float[] a, int ai, float[] b, int bi, int depth, float[] c, int ci, int n) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c2b = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c3b = FloatVector.zero(SPECIES);
    FloatVector c4a = FloatVector.zero(SPECIES);
    FloatVector c4b = FloatVector.zero(SPECIES);
    FloatVector c5a = FloatVector.zero(SPECIES);
    FloatVector c5b = FloatVector.zero(SPECIES);
    FloatVector c6a = FloatVector.zero(SPECIES);
    FloatVector c6b = FloatVector.zero(SPECIES);
    FloatVector c7a = FloatVector.zero(SPECIES);
    FloatVector c7b = FloatVector.zero(SPECIES);
    int i = ai;
    int j = bi;
    for (int p = 0; p < depth; p++) {
      FloatVector ba = FloatVector.fromArray(SPECIES, b, j);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, j + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[i]);
      c0a = a0.fma(ba, c0a);
      c0b = a0.fma(bb, c0b);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[i + APART]);
      c1a = a1.fma(ba, c1a);
      c1b = a1.fma(bb, c1b);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[i + 2 * APART]);
      c2a = a2.fma(ba, c2a);
      c2b = a2.fma(bb, c2b);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[i + 3 * APART]);
      c3a = a3.fma(ba, c3a);
      c3b = a3.fma(bb, c3b);
      FloatVector a4 = FloatVector.broadcast(SPECIES, a[i + 4 * APART]);
      c4a = a4.fma(ba, c4a);
      c4b = a4.fma(bb, c4b);
      FloatVector a5 = FloatVector.broadcast(SPECIES, a[i + 5 * APART]);
      c5a = a5.fma(ba, c5a);
      c5b = a5.fma(bb, c5b);
      FloatVector a6 = FloatVector.broadcast(SPECIES, a[i + 6 * APART]);
      c6a = a6.fma(ba, c6a);
      c6b = a6.fma(bb, c6b);
      FloatVector a7 = FloatVector.broadcast(SPECIES, a[i + 7 * APART]);
      c7a = a7.fma(ba, c7a);
      c7b = a7.fma(bb, c7b);
      i++;
      j += 2 * LANES;
    }
    int to = ci;
    c0a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c0b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c1a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c1b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c2a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c2b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c3a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c3b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c4a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c4b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c5a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c5b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c6a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c6b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c7a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c7b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
  }

  /** Four rows: eight sums, for machines with 16 registers. */
  static void four(float[] a, int ai, float[] b, int bi, int depth, float[] c, int ci, int n) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = FloatVector.zero(SPECIES);
    FloatVector c1a = FloatVector.zero(SPECIES);
    FloatVector c1b = FloatVector.zero(SPECIES);
    FloatVector c2a = FloatVector.zero(SPECIES);
    FloatVector c2b = FloatVector.zero(SPECIES);
    FloatVector c3a = FloatVector.zero(SPECIES);
    FloatVector c3b = FloatVector.zero(SPECIES);
    int i = ai;
    int j = bi;
    for (int p = 0; p < depth; p++) {
      FloatVector ba = FloatVector.fromArray(SPECIES, b, j);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, j + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[i]);
      c0a = a0.fma(ba, c0a);
      c0b = a0.fma(bb, c0b);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[i + APART]);
      c1a = a1.fma(ba, c1a);
      c1b = a1.fma(bb, c1b);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[i + 2 * APART]);
      c2a = a2.fma(ba, c2a);
      c2b = a2.fma(bb, c2b);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[i + 3 * APART]);
      c3a = a3.fma(ba, c3a);
      c3b = a3.fma(bb, c3b);
      i++;
      j += 2 * LANES;
    }
    int to = ci;
    c0a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c0b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c1a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c1b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c2a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c2b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
    to += n;
    c3a.add(FloatVector.fromArray(SPECIES, c, to)).intoArray(c, to);
    c3b.add(FloatVector.fromArray(SPECIES, c, to + LANES)).intoArray(c, to + LANES);
  }
}
