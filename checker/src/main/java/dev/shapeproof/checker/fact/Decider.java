package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Term;
import java.util.List;

/**
 * Decides constraints from a closure: by bounds, by what the facts say outright, and by subtracting
 * a few inequalities from one another. It searches little, so that it can run on every operation.
 */
final class Decider {
  private static final int MOST_DEPTH = 3;

  private final Closure closure;
  private int budget = 48;

  Decider(Closure closure) {
    this.closure = closure;
  }

  Decision decide(Constraint constraint) {
    return closure.contradictory() ? Decision.PROVED : decideSimple(closure.simplify(constraint));
  }

  /** Decides a constraint whose terms are simplified. */
  Decision decideSimple(Constraint constraint) {
    Constraint.View view = constraint.view();
    if (constraint.constant().isPresent()) {
      return constraint.constant().get() ? Decision.PROVED : Decision.REFUTED;
    } else if (closure.units().contains(constraint)) {
      return Decision.PROVED;
    } else if (view instanceof Constraint.Zero zero) {
      return isZero(constraint, zero.dim());
    } else if (view instanceof Constraint.NonZero nonZero) {
      return isZero(constraint.not(), nonZero.dim()).not();
    } else if (view instanceof Constraint.NonNegative nonNegative) {
      return isNonNegative(nonNegative.dim());
    } else if (view instanceof Constraint.And and) {
      return junction(and.parts(), Decision.REFUTED, constraint);
    } else if (view instanceof Constraint.Or or) {
      return junction(or.parts(), Decision.PROVED, constraint);
    }
    throw new AssertionError(view);
  }

  /** {@code deciding} is what one part is enough for. */
  private Decision junction(List<Constraint> parts, Decision deciding, Constraint whole) {
    boolean open = false;
    for (Constraint part : parts) {
      Decision decision = decideSimple(part);
      if (decision == deciding) {
        return deciding;
      }
      open |= decision == Decision.OPEN;
    }
    if (!open) {
      return deciding.not();
    }
    // a known disjunction some of whose parts were left out here
    boolean conjunction = deciding == Decision.REFUTED;
    Constraint asked = conjunction ? whole.not() : whole;
    boolean known =
        closure.units().stream()
            .anyMatch(
                unit ->
                    unit.view() instanceof Constraint.Or or
                        && !asked.parts().isEmpty()
                        && asked.parts().containsAll(or.parts()));
    return known ? deciding : Decision.OPEN;
  }

  private Decision isZero(Constraint zero, Dim dim) {
    if (closure.units().contains(zero)) {
      return Decision.PROVED;
    }
    if (closure.units().contains(zero.not())) {
      return Decision.REFUTED;
    }
    boolean atLeast = holds(dim);
    boolean atMost = holds(dim.times(-1));
    if (atLeast && atMost) {
      return Decision.PROVED;
    }
    boolean away = holds(dim.minus(1)) || holds(dim.times(-1).minus(1));
    return away ? Decision.REFUTED : Decision.OPEN;
  }

  private Decision isNonNegative(Dim dim) {
    if (holds(dim)) {
      return Decision.PROVED;
    }
    return holds(dim.times(-1).minus(1)) ? Decision.REFUTED : Decision.OPEN;
  }

  private boolean holds(Dim dim) {
    budget = 48;
    return holds(dim, MOST_DEPTH);
  }

  /**
   * Whether {@code dim >= 0}: by bounds, or because it exceeds a known inequality by something that
   * is.
   */
  private boolean holds(Dim dim, int depth) {
    if (closure.bounds(dim).lower() >= 0) {
      return true;
    }
    if (depth == 0) {
      return false;
    }
    for (Dim known : closure.inequalities()) {
      long factor = factor(dim, known);
      if (factor > 0 && budget-- > 0 && holds(dim.minus(known.times(factor)), depth - 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * How often the inequality goes into the first of the terms that they share with equal sign; 0
   * for none.
   */
  private static long factor(Dim dim, Dim known) {
    for (Term term : dim.terms()) {
      for (Term other : known.terms()) {
        if (term.powers().equals(other.powers())
            && Long.signum(term.coefficient()) == Long.signum(other.coefficient())) {
          return Math.max(1, term.coefficient() / other.coefficient());
        }
      }
    }
    return 0;
  }
}
