package dev.shapeproof.checker.fix;

import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.List;

/** Sizes of a tensor after an edit, as far as one can tell without trying. */
final class Axes {
  private static final Dim ONE = Dim.of(1);

  private Axes() {}

  /** The last two swapped. */
  static List<Dim> transposed(List<Dim> dims) {
    List<Dim> swapped = new ArrayList<>(dims);
    int last = dims.size() - 1;
    swapped.set(last, dims.get(last - 1));
    swapped.set(last - 1, dims.get(last));
    return swapped;
  }

  /** With an axis of size 1 put in. */
  static List<Dim> inserted(List<Dim> dims, int axis) {
    List<Dim> longer = new ArrayList<>(dims);
    longer.add(axis, ONE);
    return longer;
  }

  static List<Dim> without(List<Dim> dims, int axis) {
    List<Dim> shorter = new ArrayList<>(dims);
    shorter.remove(axis);
    return shorter;
  }

  /** Whether both broadcast, from the back, each pair of sizes being equal or one of them 1. */
  static boolean broadcast(List<Dim> one, List<Dim> other) {
    for (int i = 1; i <= Math.min(one.size(), other.size()); i++) {
      Dim a = one.get(one.size() - i);
      Dim b = other.get(other.size() - i);
      if (!a.equals(b) && !a.equals(ONE) && !b.equals(ONE)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some size other than 1 meets an equal one, so that they may be the same axis. */
  static boolean meet(List<Dim> one, List<Dim> other) {
    for (int i = 1; i <= Math.min(one.size(), other.size()); i++) {
      Dim size = one.get(one.size() - i);
      if (!size.equals(ONE) && size.equals(other.get(other.size() - i))) {
        return true;
      }
    }
    return false;
  }

  /** How many axes of two lists of one length differ. */
  static int differing(List<Dim> one, List<Dim> other) {
    int count = 0;
    for (int i = 0; i < one.size(); i++) {
      count += one.get(i).equals(other.get(i)) ? 0 : 1;
    }
    return count;
  }

  static boolean isOne(Dim dim) {
    return dim.equals(ONE);
  }
}
