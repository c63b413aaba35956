package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question with its names taken away: symbols are numbered in an order that depends on the form
 * of the constraints, and the constraints are sorted. The same question about other names, or in
 * another order, is the same {@link #constraints}, which is the key of the cache and all that the
 * backend sees.
 *
 * @param constraints over symbols {@code s0, s1, ..}
 * @param positions where each of them stood in the list asked about
 * @param names the symbol asked about for each of ours
 */
record Query(
    List<Constraint> constraints, List<Integer> positions, SortedMap<Symbol, Symbol> names) {

  private record Placed(Constraint constraint, int position) {}

  static Query of(List<Constraint> asked) {
    List<Placed> byForm = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      byForm.add(new Placed(renamed(asked.get(i), new TreeMap<>()), i));
    }
    byForm.sort(
        Comparator.comparing(Placed::constraint)
            .thenComparing(placed -> asked.get(placed.position)));
    Map<Symbol, Symbol> numbers = new TreeMap<>();
    List<Placed> sorted = new ArrayList<>();
    for (Placed placed : byForm) {
      sorted.add(new Placed(renamed(asked.get(placed.position), numbers), placed.position));
    }
    sorted.sort(Comparator.comparing(Placed::constraint).thenComparing(Placed::position));
    SortedMap<Symbol, Symbol> names = new TreeMap<>();
    numbers.forEach((symbol, number) -> names.put(number, symbol));
    return new Query(
        sorted.stream().map(Placed::constraint).toList(),
        sorted.stream().map(Placed::position).toList(),
        names);
  }

  private static Constraint renamed(Constraint constraint, Map<Symbol, Symbol> numbers) {
    return constraint.substitute(
        symbol ->
            Dim.symbol(
                numbers.computeIfAbsent(symbol, each -> numbered(numbers.size(), each.lower()))));
  }

  /** The bound is part of the key, since symbols are equal by their keys alone. */
  private static Symbol numbered(int number, long lower) {
    String digits = String.valueOf(number);
    String padded = "0".repeat(Math.max(0, 4 - digits.length())).concat(digits);
    String key = lower == Symbol.ANY ? padded : padded + ">=" + lower;
    return new Symbol(key, "s" + number, Symbol.Role.OPEN, lower);
  }

  /** An answer about our names, said in the names asked about. */
  Answer translate(Answer answer) {
    if (answer instanceof Answer.Satisfiable satisfiable) {
      TreeMap<Symbol, Long> values = new TreeMap<>();
      names.forEach((number, symbol) -> values.put(symbol, satisfiable.model().of(number)));
      return new Answer.Satisfiable(new Model(values));
    } else if (answer instanceof Answer.Unsatisfiable unsatisfiable) {
      return new Answer.Unsatisfiable(
          unsatisfiable.core().stream().map(positions::get).sorted().toList());
    }
    return answer;
  }
}
