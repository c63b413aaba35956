package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Bounds;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The facts of one program state, in the order in which they were learned, and what follows from
 * them by normal form. Immutable; what follows is computed when first asked for. Two states are
 * equal when their facts are.
 */
public final class Facts {
  /** A state holds no more; beyond, the oldest facts of an arm are dropped, then the oldest. */
  public static final int MOST = 64;

  private static final Facts NONE = new Facts(List.of());

  private final List<Fact> facts;
  private Optional<Closure> closure = Optional.empty(); // any thread computes the same

  private Facts(List<Fact> facts) {
    this.facts = facts;
  }

  public static Facts none() {
    return NONE;
  }

  /**
   * These facts and one more; a conjunction is taken apart. What is already there as surely changes
   * nothing.
   */
  public Facts with(Fact fact) {
    if (fact.constraint().view() instanceof Constraint.And and) {
      Facts all = this;
      for (Constraint part : and.parts()) {
        all = all.with(fact.with(part));
      }
      return all;
    }
    if (fact.constraint().constant().orElse(false)) {
      return this;
    }
    List<Fact> next = new ArrayList<>(facts.size() + 1);
    for (Fact present : facts) {
      if (!present.constraint().equals(fact.constraint())) {
        next.add(present);
      } else if (present.grade().compareTo(fact.grade()) <= 0) {
        return this;
      }
    }
    next.add(fact);
    if (next.size() > MOST) {
      dropOldest(next);
    }
    return new Facts(List.copyOf(next));
  }

  private static void dropOldest(List<Fact> facts) {
    for (int i = 0; i < facts.size() - 1; i++) {
      if (facts.get(i).isGuarded()) {
        facts.remove(i);
        return;
      }
    }
    facts.remove(0);
  }

  /** All facts, in the order in which they were learned. */
  public List<Fact> all() {
    return facts;
  }

  public boolean isEmpty() {
    return facts.isEmpty();
  }

  /** The hard facts among these. */
  public Facts hard() {
    return facts.stream().allMatch(fact -> fact.grade() == Grade.HARD)
        ? this
        : new Facts(facts.stream().filter(fact -> fact.grade() == Grade.HARD).toList());
  }

  /** The facts that mention none of the symbols. */
  public Facts without(Predicate<Symbol> gone) {
    return new Facts(
        facts.stream()
            .filter(fact -> fact.constraint().symbols().stream().noneMatch(gone))
            .toList());
  }

  /** The term with everything replaced that the facts determine. */
  public Dim simplify(Dim dim) {
    return facts.isEmpty() || dim.terms().isEmpty() ? dim : closure().simplify(dim);
  }

  /** The constraint over simplified terms; true or false where that shows it. */
  public Constraint simplify(Constraint constraint) {
    return facts.isEmpty() ? constraint : closure().simplify(constraint);
  }

  /**
   * What the facts say about a constraint by normal form. Where they contradict each other, all is
   * proved.
   */
  public Decision decide(Constraint constraint) {
    Optional<Boolean> constant = constraint.constant();
    if (constant.isPresent()) {
      return constant.get() ? Decision.PROVED : Decision.REFUTED;
    }
    return facts.isEmpty()
        ? new Decider(Closure.EMPTY).decide(constraint)
        : new Decider(closure()).decide(constraint);
  }

  /** Whether no values satisfy the facts, as far as the normal form shows it. */
  public boolean contradictory() {
    return !facts.isEmpty() && closure().contradictory();
  }

  public OptionalLong constantOf(Dim dim) {
    if (dim.constant().isPresent()) {
      return dim.constant();
    }
    Bounds bounds = boundsOf(dim);
    return bounds.isSingle() ? OptionalLong.of(bounds.lower()) : OptionalLong.empty();
  }

  /** The least and greatest value that a term can have here, as far as the normal form shows it. */
  public Bounds boundsOf(Dim dim) {
    if (facts.isEmpty()) {
      return dim.bounds();
    }
    Dim simple = closure().simplify(dim);
    return closure().bounds(simple).intersect(simple.bounds());
  }

  /** The facts that the constraint is connected with by shared symbols, sorted. */
  public Facts relevantTo(Constraint constraint) {
    Set<Symbol> reached = new HashSet<>(constraint.symbols());
    List<Fact> left = new ArrayList<>(facts);
    List<Fact> relevant = new ArrayList<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Fact fact : List.copyOf(left)) {
        Set<Symbol> symbols = fact.constraint().symbols();
        if (symbols.isEmpty() || symbols.stream().anyMatch(reached::contains)) {
          reached.addAll(symbols);
          relevant.add(fact);
          left.remove(fact);
          changed = true;
        }
      }
    }
    return new Facts(relevant.stream().sorted().toList());
  }

  /** The facts of both states; soft where one of them is. */
  public Facts intersect(Facts other) {
    if (equals(other)) {
      return this;
    }
    Map<Constraint, Fact> there = other.byConstraint();
    List<Fact> common = new ArrayList<>();
    for (Fact fact : facts) {
      Fact twin = there.get(fact.constraint());
      if (twin != null) {
        common.add(twin.grade() == Grade.SOFT ? twin : fact);
      }
    }
    return new Facts(List.copyOf(common));
  }

  /** The facts that the other state lacks, or holds only softly. */
  public List<Fact> minus(Facts other) {
    Map<Constraint, Fact> there = other.byConstraint();
    return facts.stream()
        .filter(
            fact -> {
              Fact twin = there.get(fact.constraint());
              return twin == null || twin.grade().compareTo(fact.grade()) > 0;
            })
        .toList();
  }

  private Map<Constraint, Fact> byConstraint() {
    Map<Constraint, Fact> map = new LinkedHashMap<>();
    facts.forEach(fact -> map.put(fact.constraint(), fact));
    return map;
  }

  private Closure closure() {
    Optional<Closure> known = closure;
    if (known.isPresent()) {
      return known.get();
    }
    Closure computed = Solving.close(facts.stream().map(Fact::constraint).toList());
    closure = Optional.of(computed);
    return computed;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Facts that && facts.equals(that.facts));
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  @Override
  public String toString() {
    return facts.stream().map(Fact::constraint).toList().toString();
  }
}
