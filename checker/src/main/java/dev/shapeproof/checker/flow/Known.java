package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Shows a size that has a name and one possible value as {@code w.shape[0]=768}. */
final class Known implements UnaryOperator<Dim> {
  private final Facts facts;

  Known(Facts facts) {
    this.facts = facts;
  }

  @Override
  public Dim apply(Dim size) {
    OptionalLong value = facts.constantOf(size);
    if (size.constant().isPresent() || value.isEmpty() || size.symbols().size() != 1) {
      return size;
    }
    Symbol symbol = size.symbols().first();
    return size.equals(Dim.symbol(symbol))
        ? Dim.symbol(
            new Symbol(
                symbol.key(),
                symbol.display() + "=" + value.getAsLong(),
                symbol.role(),
                symbol.lower()))
        : size;
  }
}
