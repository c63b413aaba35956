package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Bounds;
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

  private static final int MOST_STEPS = 24;

  private final Closure closure;
  private final int depth;
  private int budget = MOST_STEPS;

  Decider(Closure closure) {
    this(closure, MOST_DEPTH);
  }

  private Decider(Closure closure, int depth) {
    this.closure = closure;
    this.depth = depth;
  }

  /** Decides by bounds and known facts alone, without combining inequalities. */
  static Decider shallow(Closure closure) {
    return new Decider(closure, 0);
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
    if (!closure.bounds(dim).contains(0) || holds(dim.minus(1)) || holds(dim.times(-1).minus(1))) {
      return Decision.REFUTED;
    }
    return holds(dim) && holds(dim.times(-1)) ? Decision.PROVED : Decision.OPEN;
  }

  private Decision isNonNegative(Dim dim) {
    Bounds bounds = closure.bounds(dim);
    if (bounds.lower() >= 0 || bounds.upper() < 0) {
      return bounds.lower() >= 0 ? Decision.PROVED : Decision.REFUTED;
    }
    if (holds(dim)) {
      return Decision.PROVED;
    }
    return holds(dim.times(-1).minus(1)) ? Decision.REFUTED : Decision.OPEN;
  }

  private boolean holds(Dim dim) {
    budget = MOST_STEPS;
    return holds(dim, depth);
  }

  /**
   * Whether {@code dim >= 0}: by bounds, or because it exceeds a known inequality by something that
   * is.
   */
  private boolean holds(Dim dim, int deeper) {
    if (closure.bounds(dim).lower() >= 0) {
      return true;
    }
    if (deeper == 0 || dim.terms().isEmpty() || closure.inequalities().isEmpty()) {
      return false;
    }
    Term obstacle = obstacle(dim);
    for (Dim known : closure.inequalities()) {
      long factor = factor(obstacle, known);
      if (factor > 0 && budget-- > 0 && holds(dim.minus(known.times(factor)), deeper - 1)) {
        return true;
      }
    }
    return false;
  }

  /** The term that can be least: an inequality has to make up for it. */
  private Term obstacle(Dim dim) {
    Term worst = dim.terms().get(0);
    long least = Long.MAX_VALUE;
    for (Term term : dim.terms()) {
      long lower = dim.terms().size() == 1 ? 0 : closure.bounds(term.toDim()).lower();
      if (lower < least) {
        worst = term;
        least = lower;
      }
    }
    return worst;
  }

  /** How often the inequality goes into the term, where they share it with equal sign; else 0. */
  private static long factor(Term term, Dim known) {
    for (Term other : known.terms()) {
      if (term.powers().equals(other.powers())) {
        boolean sameSign = Long.signum(term.coefficient()) == Long.signum(other.coefficient());
        return sameSign ? Math.max(1, term.coefficient() / other.coefficient()) : 0;
      }
    }
    return 0;
  }
}
