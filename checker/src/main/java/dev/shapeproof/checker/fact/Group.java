package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Facts that share names with one another, directly or through other facts of the group, and with
 * no fact outside. What follows from a state is what follows from its groups one by one, so a new
 * fact costs a new closure of its own group only; the others are shared between states.
 */
final class Group {
  private final List<Fact> facts;
  private final Set<Symbol> symbols;
  private Optional<Closure> closure = Optional.empty(); // any thread computes the same

  private Group(List<Fact> facts, Set<Symbol> symbols) {
    this.facts = facts;
    this.symbols = symbols;
  }

  /** The facts taken apart into groups; those of {@code donors} that are the same are kept. */
  static List<Group> partition(List<Fact> facts, List<Group> donors) {
    List<Group> groups = new ArrayList<>();
    for (Fact fact : facts) {
      insert(fact, groups, facts);
    }
    for (int i = 0; i < groups.size(); i++) {
      for (Group donor : donors) {
        if (donor.facts.equals(groups.get(i).facts)) {
          groups.set(i, donor);
        }
      }
    }
    return List.copyOf(groups);
  }

  /** The groups after one more fact, the last of {@code facts}. */
  static List<Group> with(Fact fact, List<Group> before, List<Fact> facts) {
    List<Group> groups = new ArrayList<>(before);
    insert(fact, groups, facts);
    return List.copyOf(groups);
  }

  private static void insert(Fact fact, List<Group> groups, List<Fact> order) {
    Set<Symbol> own = fact.constraint().symbols();
    List<Group> touched = touched(own, groups);
    groups.removeAll(touched);
    Set<Symbol> symbols = new HashSet<>(own);
    touched.forEach(group -> symbols.addAll(group.symbols));
    List<Fact> together = touched.size() == 1 ? touched.get(0).facts : inOrder(touched, order);
    List<Fact> facts = new ArrayList<>(together);
    facts.add(fact);
    groups.add(new Group(List.copyOf(facts), symbols));
  }

  /** The facts of several groups in the order in which they were learned. */
  static List<Fact> inOrder(List<Group> groups, List<Fact> order) {
    if (groups.isEmpty()) {
      return List.of();
    }
    Set<Fact> wanted = new HashSet<>();
    groups.forEach(group -> wanted.addAll(group.facts));
    return order.stream().filter(wanted::contains).toList();
  }

  /** The groups that speak of any of the symbols. */
  static List<Group> touched(Set<Symbol> symbols, List<Group> groups) {
    List<Group> touched = new ArrayList<>();
    for (Group group : groups) {
      if (group.mentions(symbols)) {
        touched.add(group);
      }
    }
    return touched;
  }

  private boolean mentions(Set<Symbol> asked) {
    for (Symbol symbol : asked) {
      if (symbols.contains(symbol)) {
        return true;
      }
    }
    return false;
  }

  List<Fact> facts() {
    return facts;
  }

  Closure closure(Closures closures) {
    Optional<Closure> known = closure;
    if (known.isPresent()) {
      return known.get();
    }
    Closure computed = closures.of(facts);
    closure = Optional.of(computed);
    return computed;
  }
}
