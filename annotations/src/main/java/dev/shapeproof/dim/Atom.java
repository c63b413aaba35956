package dev.shapeproof.dim;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a polynomial treats as one indivisible thing. Engine only: the solver and the facts look at
 * atoms, rules never do. Every operation is total; see {@link Dim} for division by 0.
 */
public sealed interface Atom extends Comparable<Atom> {

  /** A name. */
  record Leaf(Symbol symbol) implements Atom {
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Leaf o && symbol.equals(o.symbol));
    }

    @Override
    public int hashCode() {
      return symbol.hashCode();
    }
  }

  /** Floor division, where it does not simplify. */
  record Floor(Dim dividend, Dim divisor) implements Atom {
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Floor o && dividend.equals(o.dividend) && divisor.equals(o.divisor));
    }

    @Override
    public int hashCode() {
      return 31 * dividend.hashCode() + divisor.hashCode();
    }
  }

  /** Floor modulo, where it does not simplify. */
  record Mod(Dim dividend, Dim divisor) implements Atom {
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Mod o && dividend.equals(o.dividend) && divisor.equals(o.divisor));
    }

    @Override
    public int hashCode() {
      return 31 * dividend.hashCode() + divisor.hashCode();
    }
  }

  /** The least of at least two terms, sorted. */
  record Min(List<Dim> operands) implements Atom {
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Min o && operands.equals(o.operands));
    }

    @Override
    public int hashCode() {
      return operands.hashCode();
    }
  }

  /** The greatest of at least two terms, sorted. */
  record Max(List<Dim> operands) implements Atom {
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Max o && operands.equals(o.operands));
    }

    @Override
    public int hashCode() {
      return operands.hashCode();
    }
  }

  /** The size that at least two sizes broadcast to, sorted. */
  record Broadcast(List<Dim> operands) implements Atom {
    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Broadcast o && operands.equals(o.operands));
    }

    @Override
    public int hashCode() {
      return operands.hashCode();
    }
  }

  /** {@code condition ? then : otherwise}. */
  record Ite(Constraint condition, Dim then, Dim otherwise) implements Atom {
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Ite o
              && condition.equals(o.condition)
              && then.equals(o.then)
              && otherwise.equals(o.otherwise));
    }

    @Override
    public int hashCode() {
      return 31 * (31 * condition.hashCode() + then.hashCode()) + otherwise.hashCode();
    }
  }

  /**
   * An exact sum or product that is not multiplied out, since its coefficients pass a long or its
   * terms a limit.
   */
  record Wide(Operation operation, Dim left, Dim right) implements Atom {
    /** Which arithmetic was left undone. */
    public enum Operation {
      SUM,
      PRODUCT
    }
  }

  /** The atom as a polynomial of its own. */
  default Dim toDim() {
    return Dim.make(0, List.of(new Term(1, List.of(new Power(this, 1)))));
  }

  /**
   * The same operation on changed operands, simplified by what {@code known} says; a leaf stays.
   */
  default Dim rebuild(UnaryOperator<Dim> dims, UnaryOperator<Constraint> constraints, Known known) {
    if (this instanceof Leaf) {
      return toDim();
    } else if (this instanceof Floor f) {
      return Division.floorDiv(dims.apply(f.dividend), dims.apply(f.divisor), known);
    } else if (this instanceof Mod m) {
      return Division.mod(dims.apply(m.dividend), dims.apply(m.divisor), known);
    } else if (this instanceof Min m) {
      return Extremum.min(m.operands.stream().map(dims).toList(), known);
    } else if (this instanceof Max m) {
      return Extremum.max(m.operands.stream().map(dims).toList(), known);
    } else if (this instanceof Broadcast b) {
      return Broadcasting.broadcast(b.operands.stream().map(dims).toList(), known);
    } else if (this instanceof Ite i) {
      return Dim.ite(constraints.apply(i.condition), dims.apply(i.then), dims.apply(i.otherwise));
    } else if (this instanceof Wide w) {
      Dim left = dims.apply(w.left);
      Dim right = dims.apply(w.right);
      return w.operation == Wide.Operation.SUM ? left.plus(right) : left.times(right);
    }
    throw new AssertionError(this);
  }

  /** Whether {@code other} occurs strictly inside this atom. */
  default boolean contains(Atom other) {
    return AtomOrder.operands(this).stream().anyMatch(dim -> dim.contains(other))
        || (this instanceof Ite ite && ite.condition.contains(other));
  }

  /** Nodes of the atom. */
  default int size() {
    if (this instanceof Leaf) {
      return 1;
    } else if (this instanceof Floor f) {
      return Dim.nodes(1, List.of(f.dividend, f.divisor));
    } else if (this instanceof Mod m) {
      return Dim.nodes(1, List.of(m.dividend, m.divisor));
    } else if (this instanceof Min m) {
      return Dim.nodes(1, m.operands);
    } else if (this instanceof Max m) {
      return Dim.nodes(1, m.operands);
    } else if (this instanceof Broadcast b) {
      return Dim.nodes(1, b.operands);
    } else if (this instanceof Ite i) {
      return Dim.nodes(1 + i.condition.size(), List.of(i.then, i.otherwise));
    } else if (this instanceof Wide w) {
      return Dim.nodes(1, List.of(w.left, w.right));
    }
    throw new AssertionError(this);
  }

  /** In the notation. */
  default String text() {
    return DimText.of(this);
  }

  @Override
  default int compareTo(Atom other) {
    return this == other ? 0 : AtomOrder.compare(this, Objects.requireNonNull(other));
  }
}
