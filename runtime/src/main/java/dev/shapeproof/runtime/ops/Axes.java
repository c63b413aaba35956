package dev.shapeproof.runtime.ops;

import java.util.Arrays;

/** Axes as a caller writes them, made into positions once a rule has accepted them. */
final class Axes {
  private Axes() {}

  /** Which axes are meant; all of them where none is named, none of a scalar. */
  static boolean[] marked(int rank, int... axes) {
    boolean[] marked = new boolean[rank];
    Arrays.fill(marked, axes.length == 0);
    for (int axis : axes) {
      if (rank > 0) {
        marked[Views.position(axis, rank)] = true;
      }
    }
    return marked;
  }
}
