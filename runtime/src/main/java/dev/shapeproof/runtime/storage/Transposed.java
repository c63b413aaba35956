package dev.shapeproof.runtime.storage;

/**
 * Copies matrices whose columns lie in memory as rows, tile by tile, so that caches see each once.
 */
final class Transposed {
  private static final int TILE = 32;
  private static final long LEAST = 1 << 10;

  private Transposed() {}

  /** Matrices, one or many, that are worth the effort. */
  static boolean fits(Layout layout) {
    int rank = layout.rank();
    return rank >= 2
        && layout.stride(rank - 2) == 1
        && layout.stride(rank - 1) > 1
        && layout.size(rank - 2) * layout.size(rank - 1) >= LEAST;
  }

  static void copy(float[] from, Layout layout, float[] to) {
    int rank = layout.rank();
    int rows = (int) layout.size(rank - 2);
    int columns = (int) layout.size(rank - 1);
    int stride = (int) layout.stride(rank - 1);
    int[] starts = layout.leading(rank - 2).places();
    for (int matrix = 0; matrix < starts.length; matrix++) {
      for (int i = 0; i < rows; i += TILE) {
        for (int j = 0; j < columns; j += TILE) {
          int top = matrix * rows * columns + i * columns + j;
          int left = starts[matrix] + i + j * stride;
          int high = Math.min(TILE, rows - i);
          int wide = Math.min(TILE, columns - j);
          tile(from, left, stride, to, top, columns, high, wide);
        }
      }
    }
  }

  private static void tile(
      float[] from, int left, int stride, float[] to, int top, int columns, int high, int wide) {
    for (int i = 0; i < high; i++) {
      for (int j = 0; j < wide; j++) {
        to[top + i * columns + j] = from[left + i + j * stride];
      }
    }
  }
}
