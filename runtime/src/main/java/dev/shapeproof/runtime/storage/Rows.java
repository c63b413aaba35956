package dev.shapeproof.runtime.storage;

/**
 * Walks over positions that several arrays have in common, row by row. Axes that lie behind one
 * another in all of them are joined first, so that contiguous arrays are one long row.
 */
public final class Rows {

  /**
   * One row: where it begins in each array, how far apart its elements are, how many there are. The
   * arrays are the walk's own, to be read only.
   */
  @FunctionalInterface
  public interface Row {
    void on(int[] at, int[] step, int n);
  }

  private final long[] sizes;
  private final long[][] strides;
  private int rank;

  private Rows(long[] sizes, long[][] strides) {
    this.sizes = sizes;
    this.strides = strides;
    this.rank = sizes.length;
  }

  /** All layouts must have the same sizes. */
  public static void each(Row row, Layout... layouts) {
    if (layouts[0].elements() == 0) {
      return;
    }
    long[][] strides = new long[layouts.length][];
    int[] at = new int[layouts.length];
    for (int k = 0; k < layouts.length; k++) {
      strides[k] = layouts[k].strides();
      at[k] = (int) layouts[k].offset();
    }
    Rows rows = new Rows(layouts[0].sizes(), strides);
    rows.join();
    rows.walk(row, at);
  }

  private void join() {
    int kept = 0;
    for (int axis = 0; axis < rank; axis++) {
      if (sizes[axis] == 1) {
        continue;
      }
      if (kept > 0 && follows(kept - 1, axis)) {
        sizes[kept - 1] *= sizes[axis];
        for (long[] stride : strides) {
          stride[kept - 1] = stride[axis];
        }
      } else {
        sizes[kept] = sizes[axis];
        for (long[] stride : strides) {
          stride[kept] = stride[axis];
        }
        kept++;
      }
    }
    rank = kept;
  }

  private boolean follows(int outer, int inner) {
    for (long[] stride : strides) {
      if (stride[outer] != stride[inner] * sizes[inner]) {
        return false;
      }
    }
    return true;
  }

  private void walk(Row row, int[] at) {
    int[] step = new int[at.length];
    if (rank == 0) {
      row.on(at, step, 1);
      return;
    }
    int inner = rank - 1;
    for (int k = 0; k < at.length; k++) {
      step[k] = (int) strides[k][inner];
    }
    int n = (int) sizes[inner];
    if (inner == 0) {
      row.on(at, step, n);
      return;
    }
    if (inner == 1) {
      for (long i = 0; i < sizes[0]; i++) {
        row.on(at, step, n);
        move(at, 0, 1);
      }
      return;
    }
    long[] index = new long[inner];
    int[] start = new int[at.length];
    while (true) {
      System.arraycopy(at, 0, start, 0, at.length);
      row.on(start, step, n);
      int axis = inner - 1;
      while (axis >= 0 && index[axis] == sizes[axis] - 1) {
        move(at, axis, -index[axis]);
        index[axis] = 0;
        axis--;
      }
      if (axis < 0) {
        return;
      }
      index[axis]++;
      move(at, axis, 1);
    }
  }

  private void move(int[] at, int axis, long by) {
    for (int k = 0; k < at.length; k++) {
      at[k] += (int) (by * strides[k][axis]);
    }
  }
}
