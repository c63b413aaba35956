package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Symbol;
import java.util.Collection;
import java.util.Map;

/**
 * Constraints under given values. A value that passes a long makes no claim, so it does not hold.
 */
final class Evaluated {

  private Evaluated() {}

  static boolean holds(Constraint constraint, Map<Symbol, Long> values) {
    try {
      return constraint.evaluate(symbol -> values.getOrDefault(symbol, 0L));
    } catch (ArithmeticException overflow) {
      return false;
    }
  }

  static boolean holds(Collection<Constraint> constraints, Map<Symbol, Long> values) {
    return constraints.stream().allMatch(constraint -> holds(constraint, values))
        && values.entrySet().stream().allMatch(entry -> entry.getValue() >= entry.getKey().lower());
  }
}
