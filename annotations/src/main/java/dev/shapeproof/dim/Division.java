package dev.shapeproof.dim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Floor division and modulo of polynomials; everything here holds for all integers, negative ones
 * included.
 */
final class Division {
  private static final int MOST_STEPS = 32;

  private Division() {}

  static Dim floorDiv(Dim dividend, Dim divisor, Known known) {
    if (dividend.isConstant() && divisor.isConstant() && divisor.offset() != -1) {
      return Dim.of(divisor.offset() == 0 ? 0 : Math.floorDiv(dividend.offset(), divisor.offset()));
    }
    if (divisor.isZero() || dividend.isZero()) {
      return Dim.of(0);
    }
    if (divisor.equals(Dim.of(-1))) {
      return dividend.times(-1);
    }
    if (divisor.leading() < 0 && divisor.leading() != Long.MIN_VALUE) {
      return floorDiv(dividend.times(-1), divisor.times(-1), known);
    }
    return divisor.isConstant()
        ? byConstant(dividend, divisor.offset(), known)
        : byTerm(dividend, divisor, known);
  }

  static Dim mod(Dim dividend, Dim divisor, Known known) {
    if (divisor.isZero() || dividend.isZero()) {
      return dividend;
    }
    if (dividend.isConstant() && divisor.isConstant()) {
      return Dim.of(Math.floorMod(dividend.offset(), divisor.offset()));
    }
    if (divisor.leading() < 0 && divisor.leading() != Long.MIN_VALUE) {
      return mod(dividend.times(-1), divisor.times(-1), known).times(-1);
    }
    return divisor.isConstant()
        ? modConstant(dividend, divisor.offset(), known)
        : modTerm(dividend, divisor, known);
  }

  private static Dim byConstant(Dim dividend, long divisor, Known known) {
    if (divisor == 1) {
      return dividend;
    }
    if (divisor < 0) { // only Long.MIN_VALUE is left
      return new Atom.Floor(dividend, Dim.of(divisor)).toDim();
    }
    Split split = split(dividend, divisor, List.of());
    Dim rest =
        split.rest.minus(split.rest.offset()).plus(Math.floorMod(dividend.offset(), divisor));
    Dim whole =
        split.whole.minus(split.whole.offset()).plus(Math.floorDiv(dividend.offset(), divisor));
    if (rest.isZero()) {
      return whole;
    }
    long common = divisor;
    for (Term term : rest.terms()) {
      common = gcd(common, term.coefficient());
    }
    if (common > 1) {
      Dim reduced = over(rest, common).plus(Math.floorDiv(rest.offset(), common));
      return whole.plus(byConstant(reduced, divisor / common, known));
    }
    Optional<Dim> merged = mergeNested(rest, divisor, known);
    if (merged.isPresent()) {
      return whole.plus(merged.get());
    }
    Bounds quotient = known.bounds(rest).floorDiv(Bounds.exactly(divisor));
    return whole.plus(
        quotient.isSingle()
            ? Dim.of(quotient.lower())
            : new Atom.Floor(rest, Dim.of(divisor)).toDim());
  }

  /**
   * {@code floor((floor(x / a) + m) / b) = floor((x + a * m) / (a * b))} for positive constants.
   */
  private static Optional<Dim> mergeNested(Dim rest, long divisor, Known known) {
    Atom.Floor inner = null;
    for (Term term : rest.terms()) {
      if (term.asAtom().orElse(null) instanceof Atom.Floor floor && floor.divisor().offset() > 0) {
        if (!floor.divisor().isConstant()) {
          continue;
        }
        if (inner != null) {
          return Optional.empty();
        }
        inner = floor;
      }
    }
    if (inner == null || Math.multiplyHigh(inner.divisor().offset(), divisor) != 0) {
      return Optional.empty();
    }
    long product = inner.divisor().offset() * divisor;
    if (product < 0) {
      return Optional.empty();
    }
    Dim others = rest.minus(inner.toDim()).times(inner.divisor());
    return Optional.of(byConstant(inner.dividend().plus(others), product, known));
  }

  private static Dim byTerm(Dim dividend, Dim divisor, Known known) {
    if (known.nonZero(divisor)) {
      Optional<Dim> exact = exact(dividend, divisor);
      if (exact.isPresent()) {
        return exact.get();
      }
      if (divisor.terms().size() == 1 && divisor.offset() == 0) {
        Term single = divisor.terms().get(0);
        Split split = split(dividend, single.coefficient(), single.powers());
        if (!split.whole.isZero()) {
          return split.whole.plus(floorDiv(split.rest, divisor, known));
        }
      }
    }
    Term common = common(dividend, divisor, atom -> known.nonZero(atom.toDim()));
    if (common.coefficient() > 1 || !common.powers().isEmpty()) {
      return floorDiv(over(dividend, common), over(divisor, common), known);
    }
    if (dividend.asAtom().orElse(null) instanceof Atom.Floor inner
        && known.nonNegative(divisor)
        && known.nonNegative(inner.divisor())) {
      return floorDiv(inner.dividend(), inner.divisor().times(divisor), known);
    }
    if (liesWithin(dividend, divisor, known)) {
      return Dim.of(0);
    }
    Bounds quotient = known.bounds(dividend).floorDiv(known.bounds(divisor));
    return quotient.isSingle()
        ? Dim.of(quotient.lower())
        : new Atom.Floor(dividend, divisor).toDim();
  }

  private static Dim modConstant(Dim dividend, long divisor, Known known) {
    if (divisor == 1) {
      return Dim.of(0);
    }
    if (divisor < 0) { // only Long.MIN_VALUE is left
      return new Atom.Mod(dividend, Dim.of(divisor)).toDim();
    }
    Dim rest = unwrapMods(dividend, divisor);
    List<Term> terms = new ArrayList<>();
    long common = divisor;
    for (Term term : rest.terms()) {
      long coefficient = Math.floorMod(term.coefficient(), divisor);
      if (coefficient != 0) {
        terms.add(term.withCoefficient(coefficient));
        common = gcd(common, coefficient);
      }
    }
    long offset = Math.floorMod(rest.offset(), divisor);
    rest = Dim.make(offset, terms);
    if (rest.isConstant()) {
      return rest;
    }
    if (common > 1) {
      Dim reduced = over(rest, common).plus(Math.floorDiv(offset, common));
      return modConstant(reduced, divisor / common, known)
          .times(common)
          .plus(Math.floorMod(offset, common));
    }
    return liesWithin(rest, Dim.of(divisor), known)
        ? rest
        : new Atom.Mod(rest, Dim.of(divisor)).toDim();
  }

  /** {@code (x mod (k * c)) mod c = x mod c}, for summands as well. */
  private static Dim unwrapMods(Dim dividend, long divisor) {
    Dim result = dividend;
    for (Term term : dividend.terms()) {
      if (term.withCoefficient(1).asAtom().orElse(null) instanceof Atom.Mod inner
          && inner.divisor().isConstant()
          && inner.divisor().offset() % divisor == 0) {
        result = result.minus(term.toDim()).plus(inner.dividend().times(term.coefficient()));
      }
    }
    return result;
  }

  private static Dim modTerm(Dim dividend, Dim divisor, Known known) {
    if (exact(dividend, divisor).isPresent()) {
      return Dim.of(0);
    }
    Dim rest = dividend;
    if (divisor.terms().size() == 1 && divisor.offset() == 0) {
      rest =
          split(dividend, divisor.terms().get(0).coefficient(), divisor.terms().get(0).powers())
              .rest;
    }
    Term common = common(rest, divisor, atom -> true);
    if (common.coefficient() > 1 || !common.powers().isEmpty()) {
      return mod(over(rest, common), over(divisor, common), known).times(common.toDim());
    }
    return liesWithin(rest, divisor, known) ? rest : new Atom.Mod(rest, divisor).toDim();
  }

  /** Whether {@code 0 <= dividend < divisor} certainly. */
  private static boolean liesWithin(Dim dividend, Dim divisor, Known known) {
    return known.nonNegative(dividend) && known.nonNegative(divisor.minus(dividend).minus(1));
  }

  /** {@code dividend = whole * coefficient * powers + rest}, coefficients divided towards 0. */
  private record Split(Dim whole, Dim rest) {}

  private static Split split(Dim dividend, long coefficient, List<Power> powers) {
    Dim whole = Dim.of(0);
    Dim rest = Dim.of(0);
    for (Term term : Polynomial.all(dividend)) {
      Optional<List<Power>> left = Term.divide(term.powers(), powers);
      if (left.isEmpty()) {
        rest = rest.plus(term.toDim());
      } else {
        whole = whole.plus(new Term(term.coefficient() / coefficient, left.get()).toDim());
        rest = rest.plus(new Term(term.coefficient() % coefficient, term.powers()).toDim());
      }
    }
    return new Split(whole, rest);
  }

  /**
   * The quotient of two polynomials where it goes evenly; says nothing about a divisor that is 0.
   */
  static Optional<Dim> exact(Dim dividend, Dim divisor) {
    Term lead = Polynomial.all(divisor).get(0);
    Dim quotient = Dim.of(0);
    Dim rest = dividend;
    for (int step = 0; step < MOST_STEPS && !rest.isZero(); step++) {
      Term top = Polynomial.all(rest).get(0);
      Optional<List<Power>> powers = Term.divide(top.powers(), lead.powers());
      if (powers.isEmpty() || top.coefficient() % lead.coefficient() != 0) {
        return Optional.empty();
      }
      Dim part = new Term(top.coefficient() / lead.coefficient(), powers.get()).toDim();
      quotient = quotient.plus(part);
      rest = rest.minus(part.times(divisor));
    }
    return rest.isZero() ? Optional.of(quotient) : Optional.empty();
  }

  /** The greatest term of admitted atoms that divides every summand of both. */
  private static Term common(Dim left, Dim right, Predicate<Atom> admitted) {
    long number = 0;
    List<Term> all = new ArrayList<>(Polynomial.all(left));
    all.addAll(Polynomial.all(right));
    for (Term term : all) {
      number = gcd(number, term.coefficient());
    }
    return new Term(number, commonPowers(all, admitted));
  }

  /** The admitted atoms that divide every one of the terms. */
  static List<Power> commonPowers(List<Term> terms, Predicate<Atom> admitted) {
    List<Power> powers = new ArrayList<>();
    for (Power power : terms.get(0).powers()) {
      int exponent = power.exponent();
      for (Term term : terms) {
        exponent = Math.min(exponent, exponentOf(power.atom(), term));
      }
      if (exponent > 0 && admitted.test(power.atom())) {
        powers.add(new Power(power.atom(), exponent));
      }
    }
    return powers;
  }

  private static int exponentOf(Atom atom, Term term) {
    for (Power power : term.powers()) {
      if (power.atom().equals(atom)) {
        return power.exponent();
      }
    }
    return 0;
  }

  private static Dim over(Dim dim, Term divisor) {
    return exact(dim, divisor.toDim()).orElseThrow();
  }

  /** The non-constant part, each coefficient divided. */
  private static Dim over(Dim dim, long divisor) {
    List<Term> terms = new ArrayList<>(dim.terms().size());
    for (Term term : dim.terms()) {
      terms.add(term.withCoefficient(term.coefficient() / divisor));
    }
    return Dim.make(0, terms);
  }

  /** At least 0, except for {@link Long#MIN_VALUE} with itself or 0, where it stays negative. */
  static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long next = x % y;
      x = y;
      y = next;
    }
    return Math.abs(x);
  }
}
