package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Splits constraints into groups that share no symbol: each group is a question of its own. */
final class Connected {

  private final int[] parent;

  private Connected(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /** Positions of each group, ascending; groups by their first position. */
  static List<List<Integer>> groups(List<Constraint> constraints) {
    Connected connected = new Connected(constraints.size());
    Map<Symbol, Integer> firstUse = new HashMap<>();
    for (int i = 0; i < constraints.size(); i++) {
      for (Symbol symbol : constraints.get(i).symbols()) {
        Integer first = firstUse.putIfAbsent(symbol, i);
        if (first != null) {
          connected.join(first, i);
        }
      }
    }
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < constraints.size(); i++) {
      groups.computeIfAbsent(connected.root(i), root -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  /** Positions of the constraints that hang together with any of {@code symbols}, ascending. */
  static List<Integer> to(Set<Symbol> symbols, List<Constraint> constraints) {
    List<Integer> found = new ArrayList<>();
    for (List<Integer> group : groups(constraints)) {
      boolean touches =
          group.stream()
              .flatMap(position -> constraints.get(position).symbols().stream())
              .anyMatch(symbols::contains);
      if (touches) {
        found.addAll(group);
      }
    }
    found.sort(null);
    return found;
  }

  private int root(int node) {
    int root = node;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[node] = root;
    return root;
  }

  private void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }
}
