package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Atom;
import dev.shapeproof.dim.Bounds;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.dim.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings facts into solved form: equations become replacements, inequalities bounds, and a
 * disjunction with one part left becomes that part. Each round starts from all that is known to
 * hold, so nothing is lost between rounds.
 */
final class Solving {
  private static final int MOST_ROUNDS = 4;

  /** Everything known to hold: the facts, and what rounds derived. */
  private final Set<Constraint> known = new LinkedHashSet<>();

  private final Map<Symbol, Dim> values = new HashMap<>();
  private final List<Dim> equations = new ArrayList<>();
  private boolean contradictory;

  private Solving() {}

  static Closure close(List<Constraint> facts) {
    Solving solving = new Solving();
    facts.forEach(solving::learn);
    Closure closure = solving.round();
    for (int i = 1; i < MOST_ROUNDS && solving.derive(closure); i++) {
      closure = solving.round();
    }
    return closure;
  }

  private boolean learn(Constraint constraint) {
    if (constraint.view() instanceof Constraint.And and) {
      boolean any = false;
      for (Constraint part : and.parts()) {
        any |= learn(part);
      }
      return any;
    }
    contradictory |= constraint.view() instanceof Constraint.False;
    return constraint.constant().isEmpty() && known.add(constraint);
  }

  /** Adds what a closure shows about the facts themselves; whether there was anything new. */
  private boolean derive(Closure closure) {
    boolean any = false;
    for (Map.Entry<Atom, Bounds> range : closure.ranges().entrySet()) {
      if (range.getValue().isSingle() && range.getKey() instanceof Atom.Leaf) {
        any |= learn(range.getKey().toDim().eq(range.getValue().lower()));
      }
    }
    for (Constraint unit : closure.units()) {
      // what is left of a disjunction once values are put in may itself be an equation
      any |= unit.view() instanceof Constraint.Zero && learn(unit);
    }
    for (Constraint constraint : List.copyOf(known)) {
      if (constraint.view() instanceof Constraint.Or or) {
        any |= deriveUnit(or, closure);
      } else if (constraint.view() instanceof Constraint.Zero zero) {
        any |= deriveEquation(zero.dim(), closure);
      } else {
        Constraint simple = closure.simplify(constraint);
        any |= !simple.equals(constraint) && learn(simple);
      }
    }
    return any && !contradictory;
  }

  private boolean deriveUnit(Constraint.Or or, Closure closure) {
    List<Constraint> open = new ArrayList<>();
    for (Constraint part : or.parts()) {
      Constraint simple = closure.simplify(part);
      Decision decision = Decider.shallow(closure).decideSimple(simple);
      if (decision == Decision.PROVED) {
        return false;
      }
      if (decision == Decision.OPEN) {
        open.add(simple);
      }
    }
    return open.size() < or.parts().size() && learn(Constraint.any(open));
  }

  /** Cancels factors that other facts know not to be 0, and what divisibility allows. */
  private boolean deriveEquation(Dim zero, Closure closure) {
    if (zero.asAtom().orElse(null) instanceof Atom.Mod mod) {
      Dim number = closure.simplify(mod.dividend());
      Dim divisor = closure.simplify(mod.divisor());
      Dim product = number.floorDiv(divisor).times(divisor);
      return learn(product.eq(number));
    }
    Dim simple = zero.map(atom -> atom instanceof Atom.Leaf leaf ? value(leaf) : atom.toDim());
    return !simple.terms().isEmpty() && learn(simple.eq(0).rebuild(dim -> dim, closure.ofAtoms()));
  }

  private Dim value(Atom.Leaf leaf) {
    return values.getOrDefault(leaf.symbol(), leaf.toDim());
  }

  private Closure round() {
    values.clear();
    equations.clear();
    Set<Constraint> rest = orient();
    List<Rewrite> rewrites = new ArrayList<>();
    List<Closure.Multiple> multiples = new ArrayList<>();
    for (Dim equation : equations) {
      if (equation.asAtom().orElse(null) instanceof Atom.Mod mod) {
        multiples.add(new Closure.Multiple(mod.dividend(), mod.divisor()));
      }
      Rewrite.of(Rewrite.apply(rewrites, equation)).ifPresent(rewrites::add);
    }
    Closure equal =
        new Closure(
            Map.copyOf(values),
            List.copyOf(rewrites),
            Map.of(),
            Map.of(),
            List.of(),
            Set.of(),
            List.copyOf(multiples),
            contradictory);
    Set<Constraint> units = rewritten(rest, equal);
    Ranges ranges = ranges(units);
    contradictory |= !ranges.propagate();
    return new Closure(
        equal.values(),
        equal.rewrites(),
        ranges.atoms(),
        ranges.forms(),
        ranges.inequalities(),
        units,
        equal.multiples(),
        contradictory);
  }

  private Set<Constraint> rewritten(Set<Constraint> constraints, Closure equal) {
    Set<Constraint> rewritten = new LinkedHashSet<>();
    for (Constraint constraint : constraints) {
      Constraint simple = equal.simplify(constraint);
      contradictory |= simple.view() instanceof Constraint.False;
      boolean several = simple.view() instanceof Constraint.And;
      for (Constraint part : several ? simple.parts() : List.of(simple)) {
        if (part.constant().isEmpty()) {
          rewritten.add(part);
        }
      }
    }
    return rewritten;
  }

  private Ranges ranges(Set<Constraint> units) {
    Ranges ranges = new Ranges();
    equations.forEach(ranges::addZero);
    for (Symbol symbol : new TreeSet<>(values.keySet())) {
      if (symbol.lower() != Symbol.ANY) {
        ranges.addNonNegative(values.getOrDefault(symbol, Dim.of(0)).minus(symbol.lower()));
      }
    }
    for (Constraint unit : units) {
      if (unit.view() instanceof Constraint.NonNegative nonNegative) {
        ranges.addNonNegative(nonNegative.dim());
      } else if (unit.view() instanceof Constraint.NonZero nonZero) {
        ranges.addNonZero(nonZero.dim());
      }
    }
    return ranges;
  }

  /** Turns equations into values and gives the other constraints with the values put in. */
  private Set<Constraint> orient() {
    Set<Constraint> rest = new LinkedHashSet<>();
    for (Constraint constraint : known) {
      if (constraint.view() instanceof Constraint.Zero) {
        equation(substituted(constraint));
      }
    }
    // a value found late may still stand in an equation kept early
    for (Dim kept : List.copyOf(equations)) {
      equations.remove(kept);
      equation(substituted(kept.eq(0)));
    }
    for (Constraint constraint : known) {
      Constraint simple = substituted(constraint);
      contradictory |= simple.view() instanceof Constraint.False;
      rest.add(simple);
    }
    return rest;
  }

  private Constraint substituted(Constraint constraint) {
    return values.isEmpty()
        ? constraint
        : constraint.substitute(symbol -> values.getOrDefault(symbol, Dim.symbol(symbol)));
  }

  private void equation(Constraint constraint) {
    contradictory |= constraint.view() instanceof Constraint.False;
    if (!(constraint.view() instanceof Constraint.Zero zero)) {
      return; // a disjunction of factors stays among the rest
    }
    Optional<Symbol> solved = solvable(zero.dim());
    if (solved.isEmpty()) {
      equations.add(zero.dim());
      return;
    }
    Symbol symbol = solved.get();
    Dim self = Dim.symbol(symbol);
    long coefficient = coefficient(zero.dim(), symbol);
    Dim others = zero.dim().minus(self.times(coefficient));
    Dim value = coefficient == 1 ? others.times(-1) : others;
    values.replaceAll((key, old) -> old.substitute(s -> s.equals(symbol) ? value : Dim.symbol(s)));
    values.put(symbol, value);
  }

  /**
   * The symbol to replace: with coefficient 1, nowhere else in the equation, open rather than
   * fixed.
   */
  private static Optional<Symbol> solvable(Dim zero) {
    return zero.terms().stream()
        .filter(term -> Math.abs(term.coefficient()) == 1)
        .flatMap(term -> term.unsigned().asAtom().stream())
        .filter(Atom.Leaf.class::isInstance)
        .map(atom -> ((Atom.Leaf) atom).symbol())
        .filter(symbol -> onlyOnce(zero, symbol))
        .max(
            Comparator.<Symbol>comparingInt(Solving::readiness)
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean onlyOnce(Dim zero, Symbol symbol) {
    Dim self = Dim.symbol(symbol);
    return !zero.minus(self.times(coefficient(zero, symbol))).symbols().contains(symbol);
  }

  private static long coefficient(Dim zero, Symbol symbol) {
    for (Term term : zero.terms()) {
      if (term.unsigned().asAtom().orElse(null) instanceof Atom.Leaf leaf
          && leaf.symbol().equals(symbol)) {
        return term.coefficient();
      }
    }
    return 0;
  }

  private static int readiness(Symbol symbol) {
    return switch (symbol.role()) {
      case OPEN -> 2;
      case CHOSEN -> 1;
      case FIXED -> 0;
    };
  }
}
