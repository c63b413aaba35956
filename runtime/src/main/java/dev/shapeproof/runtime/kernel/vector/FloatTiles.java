package dev.shapeproof.runtime.kernel.vector;

import dev.shapeproof.runtime.kernel.Matrix;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code c = a b} for floats. Blocks of both are copied: a in panels of as many rows as a {@link
 * FloatTile} has, each row as it is, b in panels of two vectors' width, read from front to back;
 * both are filled up with zeros. All of b's depth is copied first and a block of c is finished
 * before the next begins, so that c stays in the second cache while it is added to. Belongs to one
 * thread.
 */
final class FloatTiles {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int WIDE = 2 * LANES;

  /** With 16 registers four rows fit, with 32 eight; those of 512 bits leave room for fourteen. */
  private static final int HIGH =
      switch (SPECIES.vectorBitSize()) {
        case 256 -> 4;
        case 512 -> 14;
        default -> 8;
      };

  /** A block of a, one of c and panels of b stay in the second cache, b in the third. */
  private static final int DEPTH = FloatTile.DEPTH;

  private static final int ROWS = (126 + HIGH - 1) / HIGH * HIGH;
  private static final int COLUMNS = 32 * WIDE;
  private static final int DEEP = 8 * DEPTH;

  /** So many rows of b are copied into all panels before the next. */
  private static final int BAND = 8;

  /** Where a copy begins: large arrays are aligned, and their elements begin behind 16 bytes. */
  private static final int START = 12;

  private final float[] edge = new float[HIGH * WIDE];
  private float[] left = new float[0];
  private float[] right = new float[0];

  void multiply(Matrix<float[]> a, Matrix<float[]> b, float[] c, int at, int m, int k, int n) {
    reserve(m, k, n);
    for (int j = 0; j < n; j += COLUMNS) {
      int width = Math.min(COLUMNS, n - j);
      for (int top = 0; top < k; top += DEEP) {
        int deep = Math.min(DEEP, k - top);
        for (int p = 0; p < deep; p += DEPTH) {
          packRight(b, top + p, j, Math.min(DEPTH, deep - p), width, copied(p, width));
        }
        for (int i = 0; i < m; i += ROWS) {
          int height = Math.min(ROWS, m - i);
          if (top == 0) {
            clear(c, at + i * n + j, n, height, width);
          }
          for (int p = 0; p < deep; p += DEPTH) {
            int depth = Math.min(DEPTH, deep - p);
            packLeft(a, i, top + p, height, depth);
            block(c, at + i * n + j, n, height, depth, width, copied(p, width));
          }
        }
      }
    }
  }

  private static void clear(float[] c, int at, int n, int height, int width) {
    for (int row = 0; row < height; row++) {
      Arrays.fill(c, at + row * n, at + row * n + width, 0);
    }
  }

  /** Where the block of b at depth p begins in the copy. */
  private static int copied(int p, int width) {
    return START + p * up(width, WIDE);
  }

  private void reserve(int m, int k, int n) {
    int forLeft = START + FloatTile.APART * up(Math.min(ROWS, m), HIGH);
    int forRight = copied(Math.min(DEEP, k), Math.min(COLUMNS, n));
    left = left.length < forLeft ? new float[forLeft] : left;
    right = right.length < forRight ? new float[forRight] : right;
  }

  private static int up(int size, int unit) {
    return (size + unit - 1) / unit * unit;
  }

  /** How high the panel is that begins with so many rows left: the last one may be lower. */
  private static int high(int rows) {
    if (rows > 8) {
      return HIGH;
    }
    return rows > 4 ? Math.min(8, HIGH) : 4;
  }

  private void packLeft(Matrix<float[]> a, int top, int from, int height, int depth) {
    float[] in = a.elements();
    for (int i = 0; i < height; i += HIGH) {
      int high = high(height - i);
      int rows = Math.min(high, height - i);
      int start = a.at() + (top + i) * a.row() + from * a.column();
      int to = START + i * FloatTile.APART;
      for (int row = rows; row < high; row++) {
        int at = to + row * FloatTile.APART;
        Arrays.fill(left, at, at + depth, 0);
      }
      if (a.column() == 1) {
        for (int row = 0; row < rows; row++) {
          System.arraycopy(in, start + row * a.row(), left, to + row * FloatTile.APART, depth);
        }
      } else if (a.row() == 1 && rows == HIGH) {
        turned(in, start, a.column(), left, to, depth);
      } else {
        for (int row = 0; row < rows; row++) {
          line(in, start + row * a.row(), a.column(), left, to + row * FloatTile.APART, depth);
        }
      }
    }
  }

  private static void line(float[] in, int from, int step, float[] out, int to, int depth) {
    for (int p = 0; p < depth; p++) {
      out[to + p] = in[from + p * step];
    }
  }

  /** Columns that lie side by side. */
  private static void turned(float[] in, int from, int step, float[] out, int to, int depth) {
    for (int p = 0; p < depth; p++) {
      int at = from + p * step;
      for (int row = 0; row < HIGH; row++) {
        out[to + p + row * FloatTile.APART] = in[at + row];
      }
    }
  }

  private void packRight(Matrix<float[]> b, int from, int side, int depth, int width, int base) {
    float[] in = b.elements();
    int whole = b.hasRows() ? width / WIDE * WIDE : 0;
    for (int p = 0; p < depth; p += BAND) {
      int band = Math.min(BAND, depth - p);
      for (int j = 0; j < whole; j += WIDE) {
        int start = b.at() + (from + p) * b.row() + side + j;
        rows(in, start, b.row(), right, base + j * depth + p * WIDE, band);
      }
    }
    for (int j = whole; j < width; j += WIDE) {
      int columns = Math.min(WIDE, width - j);
      int start = b.at() + from * b.row() + (side + j) * b.column();
      int to = base + j * depth;
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

  private static void rows(float[] in, int from, int step, float[] out, int to, int depth) {
    for (int p = 0; p < depth; p++) {
      int at = from + p * step;
      FloatVector.fromArray(SPECIES, in, at).intoArray(out, to + p * WIDE);
      FloatVector.fromArray(SPECIES, in, at + LANES).intoArray(out, to + p * WIDE + LANES);
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

  private void block(float[] c, int at, int n, int height, int depth, int width, int base) {
    for (int j = 0; j < width; j += WIDE) {
      int columns = Math.min(WIDE, width - j);
      for (int i = 0; i < height; i += HIGH) {
        int high = high(height - i);
        int rows = Math.min(high, height - i);
        int to = at + i * n + j;
        if (rows == high && columns == WIDE) {
          tile(high, START + i * FloatTile.APART, base + j * depth, depth, c, to, n);
        } else {
          Arrays.fill(edge, 0);
          tile(high, START + i * FloatTile.APART, base + j * depth, depth, edge, 0, WIDE);
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

  private void tile(int high, int ai, int bi, int depth, float[] c, int ci, int n) {
    switch (high) {
      case 14 -> FloatTile.fourteen(left, ai, right, bi, depth, c, ci, n);
      case 8 -> FloatTile.eight(left, ai, right, bi, depth, c, ci, n);
      default -> FloatTile.four(left, ai, right, bi, depth, c, ci, n);
    }
  }
}
