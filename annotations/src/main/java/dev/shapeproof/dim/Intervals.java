package dev.shapeproof.dim;

import java.util.function.Function;

/** Interval arithmetic over the form of a term. */
public final class Intervals {
  private Intervals() {}

  /** Bounds of a sum from bounds of its atoms. */
  public static Bounds of(Dim dim, Function<Atom, Bounds> atoms) {
    Bounds sum = Bounds.exactly(dim.offset());
    for (Term term : dim.terms()) {
      Bounds product = Bounds.exactly(1);
      for (Power power : term.powers()) {
        product = product.times(atoms.apply(power.atom()).power(power.exponent()));
      }
      sum = sum.plus(product.times(term.coefficient()));
    }
    return sum;
  }

  /** Bounds of an atom from bounds of the terms below it. */
  public static Bounds of(Atom atom, Known known) {
    if (atom instanceof Atom.Leaf leaf) {
      return Bounds.atLeast(leaf.symbol().lower());
    } else if (atom instanceof Atom.Floor f) {
      return known.bounds(f.dividend()).floorDiv(known.bounds(f.divisor()));
    } else if (atom instanceof Atom.Mod m) {
      return known.bounds(m.dividend()).mod(known.bounds(m.divisor()));
    } else if (atom instanceof Atom.Min m) {
      return m.operands().stream().map(known::bounds).reduce(Bounds::min).orElseThrow();
    } else if (atom instanceof Atom.Max m) {
      return m.operands().stream().map(known::bounds).reduce(Bounds::max).orElseThrow();
    } else if (atom instanceof Atom.Broadcast b) {
      return b.operands().stream().map(known::bounds).reduce(Bounds::hull).orElseThrow();
    } else if (atom instanceof Atom.Ite i) {
      return known.bounds(i.then()).hull(known.bounds(i.otherwise()));
    } else if (atom instanceof Atom.Wide w) {
      Bounds left = known.bounds(w.left());
      Bounds right = known.bounds(w.right());
      return w.operation() == Atom.Wide.Operation.SUM ? left.plus(right) : left.times(right);
    }
    throw new AssertionError(atom);
  }
}
