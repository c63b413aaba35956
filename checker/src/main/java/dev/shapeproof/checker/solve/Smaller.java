package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Symbol;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Makes a model readable: each value in turn becomes the smallest that still serves, the others
 * left alone.
 */
final class Smaller {

  private static final int ROUNDS = 3;

  private Smaller() {}

  static Model of(Model model, List<Constraint> constraints) {
    SortedSet<Long> constants = Constants.of(constraints);
    TreeMap<Symbol, Long> values = new TreeMap<>(model.values());
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (Symbol symbol : model.values().keySet()) {
        changed |= shrink(symbol, values, constants, constraints);
      }
    }
    return new Model(values);
  }

  private static boolean shrink(
      Symbol symbol,
      Map<Symbol, Long> values,
      SortedSet<Long> constants,
      List<Constraint> constraints) {
    long now = values.getOrDefault(symbol, 0L);
    for (long smaller : List.of(1L, 2L, 3L, 4L, 0L)) {
      if (cost(smaller) < cost(now) && serves(symbol, smaller, values, constraints)) {
        return true;
      }
    }
    for (long constant : constants) {
      if (constant < Math.abs(now) && serves(symbol, constant, values, constraints)) {
        return true;
      }
    }
    for (long half = now / 2; Math.abs(half) > 4; half /= 2) {
      if (serves(symbol, half, values, constraints)) {
        return true;
      }
    }
    values.put(symbol, now);
    return false;
  }

  /** 1 to 4 read better than 0, and anything better than a negative number. */
  private static long cost(long value) {
    return value > 0 ? value : value == 0 ? 5 : Long.MAX_VALUE;
  }

  private static boolean serves(
      Symbol symbol, long value, Map<Symbol, Long> values, List<Constraint> constraints) {
    values.put(symbol, value);
    return Evaluated.holds(constraints, values);
  }
}
