package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Shows a size that has a name and one possible value as {@code w.shape[0]=768}. */
final class Known implements UnaryOperator<Dim> {
  private final Facts facts;
  private final Map<Symbol, Long> shown;

  /** {@code shown} takes the value of each size that gets one. */
  Known(Facts facts, Map<Symbol, Long> shown) {
    this.facts = facts;
    this.shown = shown;
  }

  /** Numbers in place of the names that they were shown with. */
  static UnaryOperator<Dim> undone(Map<Symbol, Long> shown) {
    return size ->
        size.substitute(
            symbol ->
                shown.containsKey(symbol)
                    ? Dim.of(shown.getOrDefault(symbol, 0L))
                    : Dim.symbol(symbol));
  }

  @Override
  public Dim apply(Dim size) {
    OptionalLong value = facts.constantOf(size);
    if (size.constant().isPresent() || value.isEmpty() || size.symbols().size() != 1) {
      return size;
    }
    Symbol symbol = size.symbols().first();
    if (!size.equals(Dim.symbol(symbol))) {
      return size;
    }
    shown.put(symbol, value.getAsLong());
    return Dim.symbol(
        new Symbol(
            symbol.key(),
            symbol.display() + "=" + value.getAsLong(),
            symbol.role(),
            symbol.lower()));
  }
}
