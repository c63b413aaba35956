package dev.shapeproof.checker.value;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The sizes of a tensor as far as they are known. */
public sealed interface ShapeTerm {

  /** Number of axes, as a term. */
  Dim rank();

  ShapeTerm map(UnaryOperator<Dim> change);

  /** A known rank; each size is a term. */
  record Known(List<Dim> dims) implements ShapeTerm {
    public Known {
      dims = List.copyOf(dims);
    }

    @Override
    public Dim rank() {
      return Dim.of(dims.size());
    }

    @Override
    public ShapeTerm map(UnaryOperator<Dim> change) {
      return new Known(dims.stream().map(change).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Known o && dims.equals(o.dims));
    }

    @Override
    public int hashCode() {
      return dims.hashCode();
    }
  }

  /**
   * A rank that is not known, with sizes known from the front and from the back, which may be the
   * same axes. Sizes are named after {@code key}, so that asking twice gives the same name.
   */
  record Open(String key, String display, List<Dim> front, List<Dim> back) implements ShapeTerm {
    public Open {
      front = List.copyOf(front);
      back = List.copyOf(back);
    }

    public static Open named(String key, String display) {
      return new Open(key, display, List.of(), List.of());
    }

    @Override
    public Dim rank() {
      return Dim.symbol(
          new Symbol(
              key + "#rank", display + ".rank", Symbol.Role.OPEN, front.size() + back.size()));
    }

    /** Size of axis {@code axis}; negative from the back. */
    public Dim axis(int axis) {
      if (axis >= 0 && axis < front.size()) {
        return front.get(axis);
      }
      if (axis < 0 && -axis <= back.size()) {
        return back.get(back.size() + axis);
      }
      return Dim.symbol(
          new Symbol(
              key + "[" + axis + "]", display + ".shape[" + axis + "]", Symbol.Role.OPEN, 0));
    }

    /** The shape once the rank is known to be {@code rank}. */
    public Known ofRank(int rank) {
      List<Dim> dims = new ArrayList<>();
      for (int axis = 0; axis < rank; axis++) {
        int fromBack = axis - rank;
        boolean atBack = axis >= front.size() && -fromBack <= back.size();
        dims.add(atBack ? axis(fromBack) : axis(axis));
      }
      return new Known(dims);
    }

    @Override
    public ShapeTerm map(UnaryOperator<Dim> change) {
      return new Open(
          key, display, front.stream().map(change).toList(), back.stream().map(change).toList());
    }
  }
}
