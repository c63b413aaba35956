package dev.shapeproof.runtime.kernel.vector;

import dev.shapeproof.runtime.kernel.Matrix;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code c = a b} for floats. Blocks of both are copied so that they are read from front to back: a
 * in panels of 8 rows, b in panels of two vectors' width, both filled up with zeros. The heart is a
 * tile of 8 rows by two vectors, which C2 keeps in registers; larger ones it does not, and a branch
 * in it makes it allocate. Belongs to one thread.
 */
final class FloatTiles {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int HIGH = SPECIES.vectorBitSize() == 256 ? 4 : 8;
  private static final int WIDE = 2 * LANES;

  /** A panel of b stays in the first cache, a block of a in the second, one of b in the third. */
  private static final int DEPTH = 256;

  private static final int ROWS = 16 * HIGH;
  private static final int COLUMNS = 64 * WIDE;

  private final float[] edge = new float[HIGH * WIDE];
  private float[] left = new float[0];
  private float[] right = new float[0];

  void multiply(Matrix<float[]> a, Matrix<float[]> b, float[] c, int at, int m, int k, int n) {
    Arrays.fill(c, at, at + m * n, 0);
    reserve(m, k, n);
    for (int j = 0; j < n; j += COLUMNS) {
      int width = Math.min(COLUMNS, n - j);
      for (int p = 0; p < k; p += DEPTH) {
        int depth = Math.min(DEPTH, k - p);
        packRight(b, p, j, depth, width);
        for (int i = 0; i < m; i += ROWS) {
          int height = Math.min(ROWS, m - i);
          packLeft(a, i, p, height, depth);
          block(c, at + i * n + j, n, height, depth, width);
        }
      }
    }
  }

  private void reserve(int m, int k, int n) {
    int depth = Math.min(DEPTH, k);
    int forLeft = depth * up(Math.min(ROWS, m), HIGH);
    int forRight = depth * up(Math.min(COLUMNS, n), WIDE);
    left = left.length < forLeft ? new float[forLeft] : left;
    right = right.length < forRight ? new float[forRight] : right;
  }

  private static int up(int size, int unit) {
    return (size + unit - 1) / unit * unit;
  }

  private void packLeft(Matrix<float[]> a, int top, int from, int height, int depth) {
    float[] in = a.elements();
    for (int i = 0; i < height; i += HIGH) {
      int rows = Math.min(HIGH, height - i);
      int start = a.at() + (top + i) * a.row() + from * a.column();
      int to = i * depth;
      if (rows < HIGH) {
        Arrays.fill(left, to, to + HIGH * depth, 0);
      }
      if (a.row() == 1) {
        for (int p = 0; p < depth; p++) {
          System.arraycopy(in, start + p * a.column(), left, to + p * HIGH, rows);
        }
      } else {
        for (int row = 0; row < rows; row++) {
          line(in, start + row * a.row(), a.column(), left, to + row, depth);
        }
      }
    }
  }

  /** A step that C2 knows spares it the checks of bounds. */
  private static void line(float[] in, int from, int step, float[] out, int to, int depth) {
    if (step == 1) {
      for (int p = 0; p < depth; p++) {
        out[to + p * HIGH] = in[from + p];
      }
      return;
    }
    for (int p = 0; p < depth; p++) {
      out[to + p * HIGH] = in[from + p * step];
    }
  }

  private void packRight(Matrix<float[]> b, int from, int side, int depth, int width) {
    float[] in = b.elements();
    for (int j = 0; j < width; j += WIDE) {
      int columns = Math.min(WIDE, width - j);
      int start = b.at() + from * b.row() + (side + j) * b.column();
      int to = j * depth;
      if (columns < WIDE) {
        Arrays.fill(right, to, to + WIDE * depth, 0);
      }
      if (b.hasRows()) {
        for (int p = 0; p < depth; p++) {
          System.arraycopy(in, start + p * b.row(), right, to + p * WIDE, columns);
        }
      } else {
        for (int column = 0; column < columns; column++) {
          column(in, start + column * b.column(), b.row(), right, to + column, depth);
        }
      }
    }
  }

  private static void column(float[] in, int from, int step, float[] out, int to, int depth) {
    if (step == 1) {
      for (int p = 0; p < depth; p++) {
        out[to + p * WIDE] = in[from + p];
      }
      return;
    }
    for (int p = 0; p < depth; p++) {
      out[to + p * WIDE] = in[from + p * step];
    }
  }

  private void block(float[] c, int at, int n, int height, int depth, int width) {
    for (int j = 0; j < width; j += WIDE) {
      int columns = Math.min(WIDE, width - j);
      for (int i = 0; i < height; i += HIGH) {
        int rows = Math.min(HIGH, height - i);
        int to = at + i * n + j;
        if (rows == HIGH && columns == WIDE) {
          tile(i * depth, j * depth, depth, c, to, n);
        } else {
          Arrays.fill(edge, 0);
          tile(i * depth, j * depth, depth, edge, 0, WIDE);
          inner(c, to, n, rows, columns);
        }
      }
    }
  }

  /** The part of a tile at the edge that lies in c. */
  private void inner(float[] c, int at, int n, int rows, int columns) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        c[at + row * n + column] += edge[row * WIDE + column];
      }
    }
  }

  private void tile(int ai, int bi, int depth, float[] c, int ci, int n) {
    if (HIGH == 8) {
      eight(left, ai, right, bi, depth, c, ci, n);
    } else {
      four(left, ai, right, bi, depth, c, ci, n);
    }
  }

  private static void eight(
      float[] a, int ai, float[] b, int bi, int depth, float[] c, int ci, int n) {
    FloatVector c00 = FloatVector.zero(SPECIES);
    FloatVector c01 = FloatVector.zero(SPECIES);
    FloatVector c10 = FloatVector.zero(SPECIES);
    FloatVector c11 = FloatVector.zero(SPECIES);
    FloatVector c20 = FloatVector.zero(SPECIES);
    FloatVector c21 = FloatVector.zero(SPECIES);
    FloatVector c30 = FloatVector.zero(SPECIES);
    FloatVector c31 = FloatVector.zero(SPECIES);
    FloatVector c40 = FloatVector.zero(SPECIES);
    FloatVector c41 = FloatVector.zero(SPECIES);
    FloatVector c50 = FloatVector.zero(SPECIES);
    FloatVector c51 = FloatVector.zero(SPECIES);
    FloatVector c60 = FloatVector.zero(SPECIES);
    FloatVector c61 = FloatVector.zero(SPECIES);
    FloatVector c70 = FloatVector.zero(SPECIES);
    FloatVector c71 = FloatVector.zero(SPECIES);
    int i = ai;
    int j = bi;
    for (int p = 0; p < depth; p++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, j);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, j + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[i]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[i + 1]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[i + 2]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[i + 3]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      FloatVector a4 = FloatVector.broadcast(SPECIES, a[i + 4]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      FloatVector a5 = FloatVector.broadcast(SPECIES, a[i + 5]);
      c50 = a5.fma(b0, c50);
      c51 = a5.fma(b1, c51);
      FloatVector a6 = FloatVector.broadcast(SPECIES, a[i + 6]);
      c60 = a6.fma(b0, c60);
      c61 = a6.fma(b1, c61);
      FloatVector a7 = FloatVector.broadcast(SPECIES, a[i + 7]);
      c70 = a7.fma(b0, c70);
      c71 = a7.fma(b1, c71);
      i += HIGH;
      j += WIDE;
    }
    c00.add(FloatVector.fromArray(SPECIES, c, ci)).intoArray(c, ci);
    c01.add(FloatVector.fromArray(SPECIES, c, ci + LANES)).intoArray(c, ci + LANES);
    c10.add(FloatVector.fromArray(SPECIES, c, ci + n)).intoArray(c, ci + n);
    c11.add(FloatVector.fromArray(SPECIES, c, ci + n + LANES)).intoArray(c, ci + n + LANES);
    c20.add(FloatVector.fromArray(SPECIES, c, ci + 2 * n)).intoArray(c, ci + 2 * n);
    c21.add(FloatVector.fromArray(SPECIES, c, ci + 2 * n + LANES)).intoArray(c, ci + 2 * n + LANES);
    c30.add(FloatVector.fromArray(SPECIES, c, ci + 3 * n)).intoArray(c, ci + 3 * n);
    c31.add(FloatVector.fromArray(SPECIES, c, ci + 3 * n + LANES)).intoArray(c, ci + 3 * n + LANES);
    c40.add(FloatVector.fromArray(SPECIES, c, ci + 4 * n)).intoArray(c, ci + 4 * n);
    c41.add(FloatVector.fromArray(SPECIES, c, ci + 4 * n + LANES)).intoArray(c, ci + 4 * n + LANES);
    c50.add(FloatVector.fromArray(SPECIES, c, ci + 5 * n)).intoArray(c, ci + 5 * n);
    c51.add(FloatVector.fromArray(SPECIES, c, ci + 5 * n + LANES)).intoArray(c, ci + 5 * n + LANES);
    c60.add(FloatVector.fromArray(SPECIES, c, ci + 6 * n)).intoArray(c, ci + 6 * n);
    c61.add(FloatVector.fromArray(SPECIES, c, ci + 6 * n + LANES)).intoArray(c, ci + 6 * n + LANES);
    c70.add(FloatVector.fromArray(SPECIES, c, ci + 7 * n)).intoArray(c, ci + 7 * n);
    c71.add(FloatVector.fromArray(SPECIES, c, ci + 7 * n + LANES)).intoArray(c, ci + 7 * n + LANES);
  }

  private static void four(
      float[] a, int ai, float[] b, int bi, int depth, float[] c, int ci, int n) {
    FloatVector c00 = FloatVector.zero(SPECIES);
    FloatVector c01 = FloatVector.zero(SPECIES);
    FloatVector c10 = FloatVector.zero(SPECIES);
    FloatVector c11 = FloatVector.zero(SPECIES);
    FloatVector c20 = FloatVector.zero(SPECIES);
    FloatVector c21 = FloatVector.zero(SPECIES);
    FloatVector c30 = FloatVector.zero(SPECIES);
    FloatVector c31 = FloatVector.zero(SPECIES);
    int i = ai;
    int j = bi;
    for (int p = 0; p < depth; p++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, j);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, j + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[i]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[i + 1]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[i + 2]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[i + 3]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      i += HIGH;
      j += WIDE;
    }
    c00.add(FloatVector.fromArray(SPECIES, c, ci)).intoArray(c, ci);
    c01.add(FloatVector.fromArray(SPECIES, c, ci + LANES)).intoArray(c, ci + LANES);
    c10.add(FloatVector.fromArray(SPECIES, c, ci + n)).intoArray(c, ci + n);
    c11.add(FloatVector.fromArray(SPECIES, c, ci + n + LANES)).intoArray(c, ci + n + LANES);
    c20.add(FloatVector.fromArray(SPECIES, c, ci + 2 * n)).intoArray(c, ci + 2 * n);
    c21.add(FloatVector.fromArray(SPECIES, c, ci + 2 * n + LANES)).intoArray(c, ci + 2 * n + LANES);
    c30.add(FloatVector.fromArray(SPECIES, c, ci + 3 * n)).intoArray(c, ci + 3 * n);
    c31.add(FloatVector.fromArray(SPECIES, c, ci + 3 * n + LANES)).intoArray(c, ci + 3 * n + LANES);
  }
}
