package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Bounds;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The facts of one program state, in the order in which they were learned, and what follows from
 * them by normal form. Immutable; what follows is computed when first asked for. Two states are
 * equal when their facts are.
 */
public final class Facts {
  /** A state holds no more; beyond, the oldest facts of an arm are dropped, then the oldest. */
  public static final int MOST = 64;

  private static final Facts NONE = new Facts(List.of(), List.of(), Closures.NOT_KEPT);

  private final List<Fact> facts;
  private final List<Group> groups;
  private final Closures closures;

  /** What follows from several groups together, for questions that speak of more than one. */
  private final Map<List<Group>, Closure> joint = new ConcurrentHashMap<>();

  // Computed when first asked for; any thread computes the same.
  private Optional<Boolean> contradictory = Optional.empty();
  private Optional<Facts> hard = Optional.empty();

  private Facts(List<Fact> facts, List<Group> groups, Closures closures) {
    this.facts = facts;
    this.groups = groups;
    this.closures = closures;
  }

  private Facts keeping(List<Fact> some) {
    return some.size() == facts.size()
        ? this
        : new Facts(List.copyOf(some), Group.partition(some, groups), closures);
  }

  public static Facts none() {
    return NONE;
  }

  /** No facts either; all that are built on them share what is found to follow from them. */
  public static Facts remembering() {
    return new Facts(List.of(), List.of(), Closures.kept());
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
    boolean replaces = next.size() < facts.size();
    next.add(fact);
    if (next.size() > MOST) {
      dropOldest(next);
      replaces = true;
    }
    return new Facts(
        List.copyOf(next),
        replaces ? Group.partition(next, groups) : Group.with(fact, groups, next),
        closures);
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
    Optional<Facts> known = hard;
    if (known.isPresent()) {
      return known.get();
    }
    Facts found = keeping(facts.stream().filter(fact -> fact.grade() == Grade.HARD).toList());
    hard = Optional.of(found);
    return found;
  }

  /** The facts that mention none of the symbols. */
  public Facts without(Predicate<Symbol> gone) {
    return keeping(
        facts.stream()
            .filter(fact -> fact.constraint().symbols().stream().noneMatch(gone))
            .toList());
  }

  /** The term with everything replaced that the facts determine. */
  public Dim simplify(Dim dim) {
    if (dim.terms().isEmpty()) {
      return dim;
    }
    List<Group> touched = Group.touched(dim.symbols(), groups);
    return touched.isEmpty() ? dim : closure(touched).simplify(dim);
  }

  /** The constraint over simplified terms; true or false where that shows it. */
  public Constraint simplify(Constraint constraint) {
    List<Group> touched = Group.touched(constraint.symbols(), groups);
    return touched.isEmpty() ? constraint : closure(touched).simplify(constraint);
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
    List<Group> touched = Group.touched(constraint.symbols(), groups);
    Decision decided =
        new Decider(touched.isEmpty() ? Closure.EMPTY : closure(touched)).decide(constraint);
    return decided != Decision.PROVED && contradictory() ? Decision.PROVED : decided;
  }

  /** Whether no values satisfy the facts, as far as the normal form shows it. */
  public boolean contradictory() {
    Optional<Boolean> known = contradictory;
    if (known.isPresent()) {
      return known.get();
    }
    boolean found = groups.stream().anyMatch(group -> group.closure(closures).contradictory());
    contradictory = Optional.of(found);
    return found;
  }

  /** Whether the facts tie one constraint to the other, or they share a name. */
  public boolean connect(Constraint one, Constraint other) {
    if (!Collections.disjoint(one.symbols(), other.symbols())) {
      return true;
    }
    List<Group> touched = Group.touched(one.symbols(), groups);
    return !Group.touched(other.symbols(), touched).isEmpty();
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
    List<Group> touched = Group.touched(dim.symbols(), groups);
    if (touched.isEmpty()) {
      return dim.bounds();
    }
    Closure closure = closure(touched);
    Dim simple = closure.simplify(dim);
    return closure.bounds(simple).intersect(simple.bounds());
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
    List<Group> donors = new ArrayList<>(groups);
    donors.addAll(other.groups);
    return new Facts(List.copyOf(common), Group.partition(common, donors), closures);
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

  private Closure closure(List<Group> touched) {
    return touched.size() == 1
        ? touched.get(0).closure(closures)
        : joint.computeIfAbsent(touched, together -> closures.of(Group.inOrder(together, facts)));
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
