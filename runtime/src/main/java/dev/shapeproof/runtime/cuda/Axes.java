package dev.shapeproof.runtime.cuda;

import dev.shapeproof.runtime.LayoutException;
import java.util.Arrays;

/**
 * Axes that several operands have in common, with the strides of each. Axes of size 1 are gone, and
 * those that lie behind one another in all operands are one: mostly a single axis is left, and a
 * kernel need not divide.
 */
final class Axes {
  /** {@code AXES} in {@code shapeproof.cuh}. */
  static final int MOST = 12;

  private final int[] sizes;
  private final int[][] strides;
  private final int rank;
  private final int count;

  private Axes(int[] sizes, int[][] strides, int rank, int count) {
    this.sizes = sizes;
    this.strides = strides;
    this.rank = rank;
    this.count = count;
  }

  /** One array of strides for each operand. */
  static Axes of(long[] sizes, long[]... strides) {
    long count = 1;
    long[] size = new long[sizes.length + 1];
    long[][] step = new long[strides.length][sizes.length + 1];
    int kept = 0;
    for (int axis = 0; axis < sizes.length; axis++) {
      count *= sizes[axis];
      if (sizes[axis] == 1) {
        continue;
      }
      boolean joined = kept > 0 && follows(kept - 1, axis, sizes, step, strides);
      int to = joined ? kept - 1 : kept++;
      size[to] = joined ? size[to] * sizes[axis] : sizes[axis];
      for (int k = 0; k < strides.length; k++) {
        step[k][to] = strides[k][axis];
      }
    }
    if (kept == 0) {
      size[kept++] = 1;
    }
    if (kept > MOST) {
      throw new LayoutException(
          "[device.rank] a kernel walks over at most "
              + MOST
              + " axes that cannot be joined, not "
              + kept
              + "\n  help: contiguous() first");
    }
    int rank = count == 0 ? 1 : kept;
    return new Axes(ints(size), ints(step), rank, Math.toIntExact(count));
  }

  private static boolean follows(
      int outer, int inner, long[] sizes, long[][] step, long[]... strides) {
    for (int k = 0; k < strides.length; k++) {
      if (step[k][outer] != strides[k][inner] * sizes[inner]) {
        return false;
      }
    }
    return true;
  }

  private static int[][] ints(long[][] values) {
    return Arrays.stream(values).map(Axes::ints).toArray(int[][]::new);
  }

  private static int[] ints(long[] values) {
    int[] result = new int[Math.max(values.length, MOST)];
    for (int i = 0; i < values.length; i++) {
      result[i] = Math.toIntExact(values[i]);
    }
    return result;
  }

  int rank() {
    return rank;
  }

  /** Number of positions. */
  int count() {
    return count;
  }

  int[] sizes() {
    return sizes.clone();
  }

  int[] strides(int operand) {
    return strides[operand].clone();
  }

  /** Whether positions are elements one behind another, for every operand. */
  boolean isRun() {
    return rank == 1 && Arrays.stream(strides).allMatch(each -> each[0] == 1 || count == 1);
  }

  /** The distance of neighbours on the innermost axis. */
  int innermost(int operand) {
    return strides[operand][rank - 1];
  }
}
