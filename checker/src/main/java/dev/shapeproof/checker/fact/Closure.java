package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Atom;
import dev.shapeproof.dim.Bounds;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Intervals;
import dev.shapeproof.dim.Known;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.dim.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What follows from some facts, in solved form. Every part of it is implied by the facts, so a term
 * and its simplified form are equal wherever the facts hold.
 *
 * @param values symbols that equations determine; no such symbol occurs in a value
 * @param rewrites products that further equations determine
 * @param ranges bounds of atoms beyond what their form says
 * @param forms bounds of sums of several terms, without their constant and with a positive first
 *     term
 * @param inequalities sums that are not negative
 * @param units every other comparison and disjunction that holds
 * @param multiples pairs of which the second divides the first
 */
record Closure(
    Map<Symbol, Dim> values,
    List<Rewrite> rewrites,
    Map<Atom, Bounds> ranges,
    Map<Dim, Bounds> forms,
    List<Dim> inequalities,
    Set<Constraint> units,
    List<Multiple> multiples,
    boolean contradictory)
    implements Known {

  /** {@code number mod divisor == 0}. */
  record Multiple(Dim number, Dim divisor) {}

  static final Closure EMPTY =
      new Closure(Map.of(), List.of(), Map.of(), Map.of(), List.of(), Set.of(), List.of(), false);

  /** The same without what is known about whole sums. */
  Closure ofAtoms() {
    return new Closure(
        values, rewrites, ranges, Map.of(), List.of(), Set.of(), multiples, contradictory);
  }

  @Override
  public Bounds bounds(Dim dim) {
    if (dim.terms().isEmpty()) {
      return dim.bounds();
    }
    Bounds sum = Intervals.of(dim, this::range);
    if (dim.terms().size() == 1 || forms.isEmpty()) {
      return sum;
    }
    Dim form = dim.minus(dim.offset());
    boolean negative = form.terms().get(0).coefficient() < 0;
    Bounds known = forms.get(negative ? form.times(-1) : form);
    return known == null
        ? sum
        : sum.intersect(known.times(negative ? -1 : 1).plus(Bounds.exactly(dim.offset())));
  }

  private Bounds range(Atom atom) {
    Bounds form = Intervals.of(atom, this);
    Bounds known = ranges.get(atom);
    return known == null ? form : form.intersect(known);
  }

  @Override
  public boolean nonZero(Dim dim) {
    return !bounds(dim).contains(0) || units.contains(dim.ne(0));
  }

  Dim simplify(Dim dim) {
    if (dim.terms().isEmpty()) {
      return dim;
    }
    Dim replaced = Rewrite.apply(rewrites, dim.map(this::simplify));
    if (replaced.terms().isEmpty()) {
      return replaced;
    }
    Bounds bounds = bounds(replaced);
    return bounds.isSingle() ? Dim.of(bounds.lower()) : replaced;
  }

  private Dim simplify(Atom atom) {
    if (atom instanceof Atom.Leaf leaf) {
      Dim value = values.get(leaf.symbol());
      return value == null ? atom.toDim() : value;
    }
    UnaryOperator<Constraint> conditions = this::settled;
    if (atom instanceof Atom.Floor floor && !multiples.isEmpty()) {
      return quotient(simplify(floor.dividend()), simplify(floor.divisor()));
    } else if (atom instanceof Atom.Mod mod && !multiples.isEmpty()) {
      Dim divisor = simplify(mod.divisor());
      Dim rest = split(simplify(mod.dividend()), divisor).rest;
      return new Atom.Mod(rest, divisor).rebuild(dim -> dim, conditions, this);
    }
    return atom.rebuild(this::simplify, conditions, this);
  }

  /** A condition inside a term, true or false where the facts say so. */
  private Constraint settled(Constraint constraint) {
    Constraint simple = simplify(constraint);
    return switch (Decider.shallow(this).decideSimple(simple)) {
      case PROVED -> Constraint.always();
      case REFUTED -> Constraint.never();
      case OPEN -> simple;
    };
  }

  /** A dividend as multiples of known multiples of the divisor, and the rest. */
  private record Split(Dim whole, Dim rest) {}

  private Dim quotient(Dim dividend, Dim divisor) {
    Split split = split(dividend, divisor);
    return split.whole.plus(floor(split.rest, divisor));
  }

  private Dim floor(Dim dividend, Dim divisor) {
    return new Atom.Floor(dividend, divisor).rebuild(dim -> dim, condition -> condition, this);
  }

  private Split split(Dim dividend, Dim divisor) {
    Dim whole = Dim.of(0);
    Dim rest = dividend;
    for (Multiple multiple : multiples) {
      if (multiple.number.terms().size() != 1
          || multiple.number.offset() != 0
          || multiple.divisor.exactly(divisor).isEmpty()) {
        continue;
      }
      for (Term term : rest.terms()) {
        Optional<Term> factor = term.dividedBy(multiple.number.terms().get(0));
        if (factor.isPresent()) {
          whole = whole.plus(factor.get().toDim().times(floor(multiple.number, divisor)));
          rest = rest.minus(term.toDim());
        }
      }
    }
    return new Split(whole, rest);
  }

  Constraint simplify(Constraint constraint) {
    return constraint.rebuild(this::simplify, this);
  }
}
