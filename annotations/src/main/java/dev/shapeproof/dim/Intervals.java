package dev.shapeproof.dim;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Interval arithmetic over the form of a term. */
public final class Intervals {
  /** What the form of an atom alone says. */
  static final Function<Atom, Bounds> FORM = atom -> of(atom, Known.FORM);

  private Intervals() {}

  /** Bounds of a sum from bounds of its atoms. */
  public static Bounds of(Dim dim, Function<Atom, Bounds> atoms) {
    Bounds sum = Bounds.exactly(dim.offset());
    for (Term term : dim.terms()) {
      sum = sum.plus(product(term, atoms));
    }
    return sum;
  }

  private static Bounds product(Term term, Function<Atom, Bounds> atoms) {
    List<Power> powers = term.powers();
    Bounds product = power(powers.get(0), atoms);
    for (int i = 1; i < powers.size(); i++) {
      product = product.times(power(powers.get(i), atoms));
    }
    return term.coefficient() == 1 ? product : product.times(term.coefficient());
  }

  private static Bounds power(Power power, Function<Atom, Bounds> atoms) {
    Bounds base = atoms.apply(power.atom());
    return power.exponent() == 1 ? base : base.power(power.exponent());
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
      return over(m.operands(), known, Bounds::min);
    } else if (atom instanceof Atom.Max m) {
      return over(m.operands(), known, Bounds::max);
    } else if (atom instanceof Atom.Broadcast b) {
      return over(b.operands(), known, Bounds::hull);
    } else if (atom instanceof Atom.Ite i) {
      return known.bounds(i.then()).hull(known.bounds(i.otherwise()));
    } else if (atom instanceof Atom.Wide w) {
      Bounds left = known.bounds(w.left());
      Bounds right = known.bounds(w.right());
      return w.operation() == Atom.Wide.Operation.SUM ? left.plus(right) : left.times(right);
    }
    throw new AssertionError(atom);
  }

  private static Bounds over(List<Dim> operands, Known known, BinaryOperator<Bounds> operation) {
    Bounds all = known.bounds(operands.get(0));
    for (Dim operand : operands.subList(1, operands.size())) {
      all = operation.apply(all, known.bounds(operand));
    }
    return all;
  }
}
