package dev.shapeproof.dim;

import java.util.function.ToLongFunction;

/**
 * Exact values of terms and constraints; every operation is total, only a step that passes a long
 * throws.
 */
final class Evaluation {
  private Evaluation() {}

  static long of(Dim dim, ToLongFunction<Symbol> values) {
    long sum = dim.offset();
    for (Term term : dim.terms()) {
      long product = term.coefficient();
      for (Power power : term.powers()) {
        long factor = of(power.atom(), values);
        for (int i = 0; i < power.exponent(); i++) {
          product = Math.multiplyExact(product, factor);
        }
      }
      sum = Math.addExact(sum, product);
    }
    return sum;
  }

  private static long of(Atom atom, ToLongFunction<Symbol> values) {
    if (atom instanceof Atom.Leaf leaf) {
      return values.applyAsLong(leaf.symbol());
    } else if (atom instanceof Atom.Floor f) {
      return floorDiv(of(f.dividend(), values), of(f.divisor(), values));
    } else if (atom instanceof Atom.Mod m) {
      long divisor = of(m.divisor(), values);
      long dividend = of(m.dividend(), values);
      return divisor == 0 ? dividend : Math.floorMod(dividend, divisor);
    } else if (atom instanceof Atom.Min m) {
      return m.operands().stream().mapToLong(dim -> of(dim, values)).min().orElseThrow();
    } else if (atom instanceof Atom.Max m) {
      return m.operands().stream().mapToLong(dim -> of(dim, values)).max().orElseThrow();
    } else if (atom instanceof Atom.Broadcast b) {
      return Broadcasting.evaluate(
          b.operands().stream().mapToLong(dim -> of(dim, values)).toArray());
    } else if (atom instanceof Atom.Ite i) {
      return of(i.condition(), values) ? of(i.then(), values) : of(i.otherwise(), values);
    } else if (atom instanceof Atom.Wide w) {
      long left = of(w.left(), values);
      long right = of(w.right(), values);
      return w.operation() == Atom.Wide.Operation.SUM
          ? Math.addExact(left, right)
          : Math.multiplyExact(left, right);
    }
    throw new AssertionError(atom);
  }

  private static long floorDiv(long dividend, long divisor) {
    if (divisor == 0) {
      return 0;
    }
    return divisor == -1 ? Math.negateExact(dividend) : Math.floorDiv(dividend, divisor);
  }

  static boolean of(Constraint constraint, ToLongFunction<Symbol> values) {
    Constraint.View view = constraint.view();
    if (view instanceof Constraint.Zero zero) {
      return of(zero.dim(), values) == 0;
    } else if (view instanceof Constraint.NonZero nonZero) {
      return of(nonZero.dim(), values) != 0;
    } else if (view instanceof Constraint.NonNegative nonNegative) {
      return of(nonNegative.dim(), values) >= 0;
    } else if (view instanceof Constraint.And and) {
      return and.parts().stream().allMatch(part -> of(part, values));
    } else if (view instanceof Constraint.Or or) {
      return or.parts().stream().anyMatch(part -> of(part, values));
    }
    return view instanceof Constraint.True;
  }
}
