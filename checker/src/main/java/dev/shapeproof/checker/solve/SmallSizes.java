package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for values that fulfil constraints, among 1 to 4 and the constants in sight, one up or
 * down. Most questions that have an example have a small one, and small ones read best. What it
 * finds is an answer; finding nothing is none.
 */
final class SmallSizes {

  private static final int MOST_SYMBOLS = 5;
  private static final int MOST_VALUES = 12;

  private final List<Symbol> symbols;
  private final List<List<Constraint>> decidedAt;
  private final Map<Symbol, Long> values = new HashMap<>();
  private int evaluations;

  private SmallSizes(List<Constraint> constraints, SortedSet<Symbol> symbols, int evaluations) {
    this.symbols = List.copyOf(symbols);
    this.evaluations = evaluations;
    decidedAt = new ArrayList<>();
    for (int i = 0; i < this.symbols.size(); i++) {
      decidedAt.add(new ArrayList<>());
    }
    for (Constraint constraint : constraints) {
      SortedSet<Symbol> mentioned = constraint.symbols();
      if (!mentioned.isEmpty()) {
        decidedAt.get(this.symbols.indexOf(mentioned.last())).add(constraint);
      }
    }
  }

  static Optional<Model> find(List<Constraint> constraints, int evaluations) {
    TreeSet<Symbol> symbols = new TreeSet<>();
    constraints.forEach(constraint -> symbols.addAll(constraint.symbols()));
    if (symbols.isEmpty() || symbols.size() > MOST_SYMBOLS || !groundHolds(constraints)) {
      return Optional.empty();
    }
    SortedSet<Long> near = new TreeSet<>();
    for (long constant : Constants.of(constraints)) {
      near.addAll(List.of(constant - 1, constant, constant + 1));
      near.addAll(List.of(-constant - 1, -constant, -constant + 1));
    }
    SmallSizes search = new SmallSizes(constraints, symbols, evaluations);
    return search.find(List.of(1L, 2L, 3L, 4L)).or(() -> search.find(candidates(near)));
  }

  private static List<Long> candidates(SortedSet<Long> near) {
    List<Long> candidates = new ArrayList<>(List.of(1L, 2L, 3L, 4L));
    near.stream().filter(value -> value > 4).limit(MOST_VALUES).forEach(candidates::add);
    candidates.add(0L);
    near.headSet(0L).stream()
        .sorted(Comparator.reverseOrder())
        .limit(MOST_VALUES)
        .forEach(candidates::add);
    return candidates;
  }

  private static boolean groundHolds(List<Constraint> constraints) {
    return constraints.stream()
        .filter(constraint -> constraint.symbols().isEmpty())
        .allMatch(constraint -> Evaluated.holds(constraint, Map.of()));
  }

  private Optional<Model> find(List<Long> candidates) {
    values.clear();
    return assign(0, candidates) ? Optional.of(new Model(new TreeMap<>(values))) : Optional.empty();
  }

  private boolean assign(int index, List<Long> candidates) {
    if (index == symbols.size()) {
      return true;
    }
    Symbol symbol = symbols.get(index);
    for (long value : candidates) {
      if (value >= symbol.lower()) {
        values.put(symbol, value);
        if (holds(decidedAt.get(index)) && assign(index + 1, candidates)) {
          return true;
        }
      }
      if (evaluations <= 0) {
        return false;
      }
    }
    return false;
  }

  private boolean holds(List<Constraint> constraints) {
    for (Constraint constraint : constraints) {
      evaluations--;
      if (!Evaluated.holds(constraint, values)) {
        return false;
      }
    }
    return true;
  }
}
