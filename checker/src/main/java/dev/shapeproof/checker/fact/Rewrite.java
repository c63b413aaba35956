package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Atom;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Term;
import java.util.List;
import java.util.Optional;

/** An equation read from left to right: a product of atoms stands for a polynomial without it. */
record Rewrite(Term lead, Dim replacement) {
  private static final int MOST_STEPS = 16;

  /** {@code dim == 0} read as a rewriting of its greatest term that occurs nowhere else in it. */
  static Optional<Rewrite> of(Dim dim) {
    for (Term term : dim.terms()) {
      Dim others = dim.minus(term.toDim());
      if (isApart(term, others)) {
        boolean negative = term.coefficient() < 0;
        Term lead = new Term(Math.abs(term.coefficient()), term.powers());
        return lead.coefficient() < 0
            ? Optional.empty()
            : Optional.of(new Rewrite(lead, negative ? others : others.times(-1)));
      }
    }
    return Optional.empty();
  }

  /** Whether the others are no multiples of it, and none of its atoms lies inside another atom. */
  private static boolean isApart(Term lead, Dim others) {
    Term product = new Term(1, lead.powers());
    return others.terms().stream().noneMatch(term -> term.dividedBy(product).isPresent())
        && lead.powers().stream().noneMatch(power -> isInside(power.atom(), others));
  }

  private static boolean isInside(Atom wanted, Dim sum) {
    return sum.terms().stream()
        .flatMap(term -> term.powers().stream())
        .anyMatch(power -> power.atom().contains(wanted));
  }

  /**
   * The polynomial with every rewriting applied to its own terms, not to what lies inside atoms.
   */
  static Dim apply(List<Rewrite> rewrites, Dim dim) {
    Dim result = dim;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<Dim> next = once(rewrites, result);
      if (next.isEmpty()) {
        return result;
      }
      result = next.get();
    }
    return result;
  }

  private static Optional<Dim> once(List<Rewrite> rewrites, Dim dim) {
    for (Rewrite rewrite : rewrites) {
      for (Term term : dim.terms()) {
        Optional<Term> factor = term.dividedBy(rewrite.lead);
        if (factor.isPresent()) {
          Dim replaced = factor.get().toDim().times(rewrite.replacement);
          return Optional.of(dim.minus(term.toDim()).plus(replaced));
        }
      }
    }
    return Optional.empty();
  }
}
