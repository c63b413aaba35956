package dev.shapeproof.dim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Comparisons of a polynomial with 0 in normal form over the integers. */
final class Comparison {
  private Comparison() {}

  static Constraint zero(Dim dim, Known known) {
    if (dim.isConstant()) {
      return Constraint.of(dim.offset() == 0);
    }
    Bounds bounds = known.bounds(dim);
    if (!bounds.contains(0)) {
      return Constraint.never();
    }
    if (bounds.isSingle()) {
      return Constraint.always();
    }
    long common = content(dim);
    if (dim.offset() % common != 0) {
      return Constraint.never();
    }
    Dim divided = divide(dim, common, dim.offset() / common);
    Dim reduced = withoutFactors(divided, known, known::nonZero);
    if (!reduced.equals(divided)) {
      return zero(reduced, known);
    }
    if (reduced.terms().size() == 1 && reduced.offset() == 0) {
      return anyFactorZero(reduced.terms().get(0), known);
    }
    return Constraint.of(new Constraint.Zero(reduced.leading() < 0 ? reduced.times(-1) : reduced));
  }

  private static Constraint anyFactorZero(Term product, Known known) {
    if (product.powers().size() == 1) {
      Dim atom = product.powers().get(0).atom().toDim();
      return Constraint.of(new Constraint.Zero(atom));
    }
    List<Constraint> factors = new ArrayList<>();
    for (Power power : product.powers()) {
      factors.add(zero(power.atom().toDim(), known));
    }
    return Constraint.any(factors);
  }

  static Constraint nonZero(Dim dim, Known known) {
    Constraint zero = zero(dim, known);
    if (zero.view() instanceof Constraint.Zero normal) {
      Bounds bounds = known.bounds(normal.dim());
      if (bounds.lower() >= 0) {
        return nonNegative(normal.dim().minus(1), known);
      }
      if (bounds.upper() <= 0) {
        return nonNegative(normal.dim().times(-1).minus(1), known);
      }
      return Constraint.of(new Constraint.NonZero(normal.dim()));
    }
    if (zero.view() instanceof Constraint.Or factors) {
      return Constraint.all(
          factors.parts().stream()
              .map(
                  part ->
                      part.view() instanceof Constraint.Zero z
                          ? nonZero(z.dim(), known)
                          : part.not())
              .toList());
    }
    return zero.not();
  }

  static Constraint nonNegative(Dim dim, Known known) {
    if (dim.isConstant()) {
      return Constraint.of(dim.offset() >= 0);
    }
    Bounds bounds = known.bounds(dim);
    if (bounds.lower() >= 0 || bounds.upper() < 0) {
      return Constraint.of(bounds.lower() >= 0);
    }
    if (bounds.upper() == 0) {
      return zero(dim, known);
    }
    long common = content(dim);
    if (common > 1) {
      return nonNegative(divide(dim, common, Math.floorDiv(dim.offset(), common)), known);
    }
    // f * q >= 0 is q >= 0 and f * q >= 1 is q >= 1 for every positive f
    Predicate<Dim> signed = factor -> !known.bounds(factor).contains(0);
    long least = dim.offset() == -1 ? 1 : 0;
    Dim reduced = withoutFactors(dim.plus(least), known, signed).minus(least);
    Dim product = reduced.plus(1);
    if (least == 1
        && product.terms().size() == 1
        && Term.degree(product.terms().get(0).powers()) > 1
        && known.nonNegative(product)) {
      return nonZero(product, known);
    }
    return reduced.equals(dim)
        ? Constraint.of(new Constraint.NonNegative(dim))
        : nonNegative(reduced, known);
  }

  /** The greatest number that divides every coefficient but the constant; at least 1. */
  private static long content(Dim dim) {
    long common = 0;
    for (Term term : dim.terms()) {
      common = Division.gcd(common, term.coefficient());
    }
    return Math.max(1, common);
  }

  private static Dim divide(Dim dim, long divisor, long offset) {
    if (divisor == 1) {
      return dim;
    }
    List<Term> terms = new ArrayList<>(dim.terms().size());
    for (Term term : dim.terms()) {
      terms.add(term.withCoefficient(term.coefficient() / divisor));
    }
    return Dim.make(offset, terms);
  }

  /** Without the admitted atoms that divide every summand; the sign stays where theirs is known. */
  private static Dim withoutFactors(Dim dim, Known known, Predicate<Dim> admitted) {
    if (dim.offset() != 0
        || dim.terms().isEmpty()
        || Term.degree(dim.terms().get(0).powers()) < 2) {
      return dim;
    }
    List<Power> factors = Division.commonPowers(dim.terms(), atom -> admitted.test(atom.toDim()));
    if (factors.isEmpty() || factors.equals(dim.terms().get(0).powers())) {
      return dim;
    }
    long sign = 1;
    for (Power factor : factors) {
      boolean odd = factor.exponent() % 2 != 0;
      sign *= odd && known.bounds(factor.atom().toDim()).upper() < 0 ? -1 : 1;
    }
    return Division.exact(dim, new Term(sign, factors).toDim()).orElse(dim);
  }
}
