package dev.shapeproof.checker.fact;

import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /**
   * The facts taken apart into groups, those with the latest fact last; those of {@code donors}
   * that are the same are kept.
   */
  static List<Group> partition(List<Fact> facts, List<Group> donors) {
    Map<Integer, List<Fact>> together = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    int[] group = together(facts);
    for (int i = facts.size() - 1; i >= 0; i--) {
      List<Fact> members = together.get(group[i]);
      if (members == null) {
        members = new ArrayList<>();
        together.put(group[i], members);
        order.add(group[i]);
      }
      members.add(facts.get(i));
    }
    Collections.reverse(order);
    List<Group> groups = new ArrayList<>(order.size());
    for (int each : order) {
      List<Fact> members = together.getOrDefault(each, List.of());
      Collections.reverse(members);
      groups.add(known(members, donors));
    }
    return List.copyOf(groups);
  }

  /** For each fact the number of its group: the place of some fact in it. */
  private static int[] together(List<Fact> facts) {
    int[] above = new int[facts.size()];
    Map<Symbol, Integer> first = new HashMap<>();
    for (int i = 0; i < above.length; i++) {
      above[i] = i;
      for (Symbol symbol : facts.get(i).constraint().symbols()) {
        Integer earlier = first.putIfAbsent(symbol, i);
        if (earlier != null) {
          above[top(above, earlier)] = top(above, i);
        }
      }
    }
    for (int i = 0; i < above.length; i++) {
      above[i] = top(above, i);
    }
    return above;
  }

  private static int top(int[] above, int from) {
    int at = from;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  private static Group known(List<Fact> facts, List<Group> donors) {
    for (Group donor : donors) {
      if (donor.facts.equals(facts)) {
        return donor;
      }
    }
    Set<Symbol> symbols = new HashSet<>();
    facts.forEach(fact -> symbols.addAll(fact.constraint().symbols()));
    return new Group(List.copyOf(facts), symbols);
  }

  /** The groups after one more fact, the last of {@code facts}. */
  static List<Group> with(Fact fact, List<Group> before, List<Fact> facts) {
    Set<Symbol> own = fact.constraint().symbols();
    List<Group> touched = touched(own, before);
    List<Group> groups = new ArrayList<>(before);
    groups.removeAll(touched);
    Set<Symbol> symbols = new HashSet<>(own);
    touched.forEach(group -> symbols.addAll(group.symbols));
    List<Fact> earlier = touched.size() == 1 ? touched.get(0).facts : inOrder(touched, facts);
    List<Fact> all = new ArrayList<>(earlier);
    all.add(fact);
    groups.add(new Group(List.copyOf(all), symbols));
    return List.copyOf(groups);
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
