package dev.shapeproof.checker.flow;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What of the sizes for which something fails is worth telling. */
final class Counterexample {
  private Counterexample() {}

  /** The sizes that the failing condition speaks of; the way there is told in words. */
  static Map<Symbol, Long> only(Map<Symbol, Long> values, Set<Symbol> symbols) {
    Map<Symbol, Long> kept = new TreeMap<>(values);
    kept.keySet().retainAll(symbols);
    kept.keySet().removeIf(symbol -> symbol.role() == Symbol.Role.CHOSEN);
    return kept;
  }

  /** What an arm asks to be 1 or not to be 1 is a boolean, or as good as told with the arm. */
  static Map<Symbol, Long> withoutAnswers(Map<Symbol, Long> values, Constraint arm) {
    Map<Symbol, Long> kept = new TreeMap<>(values);
    kept.keySet()
        .removeIf(
            symbol -> {
              Constraint yes = Dim.symbol(symbol).eq(1);
              return Stream.concat(Stream.of(arm), arm.parts().stream())
                  .anyMatch(part -> part.equals(yes) || part.equals(yes.not()));
            });
    return kept;
  }
}
