package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Symbol;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values for the symbols of a question under which it comes true; checked by evaluating the terms
 * themselves.
 */
public record Model(SortedMap<Symbol, Long> values) {

  static final Model EMPTY = new Model(new TreeMap<>());

  public Model {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The value of a symbol; one that the question does not mention has its least value, or 0. */
  public long of(Symbol symbol) {
    Long value = values.get(symbol);
    return value != null ? value : symbol.lower() == Symbol.ANY ? 0 : symbol.lower();
  }

  /** Both together; they speak of different symbols. */
  Model and(Model other) {
    TreeMap<Symbol, Long> both = new TreeMap<>(values);
    both.putAll(other.values);
    return new Model(both);
  }

  /** For a reader: {@code b=1, d=3}, in the order of the symbols. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map((Map.Entry<Symbol, Long> entry) -> entry.getKey().display() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
