package dev.shapeproof.checker.flow;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;

/** Sizes that have a name in the analysis only; a reader would look for it in the code in vain. */
final class Nameless {
  private static final String UNKNOWN = "?";

  private Nameless() {}

  static boolean is(Symbol symbol) {
    return is(symbol.display());
  }

  /** Also where it is a part of what is shown: {@code size of ?v6}. */
  static boolean is(String display) {
    return display.isEmpty()
        || display.contains(UNKNOWN)
        || !Character.isJavaIdentifierStart(display.charAt(0));
  }

  /** A size as it is shown: {@code ?} where it is computed from one that has no name. */
  static Dim hidden(Dim size) {
    return size.symbols().stream()
        .filter(Nameless::is)
        .findFirst()
        .map(Nameless::shown)
        .orElse(size);
  }

  /** The same size, under the name of a variable that it is kept in where it has none. */
  static Dim named(Dim size, String variable) {
    if (size.symbols().size() != 1 || !is(size.symbols().first())) {
      return size;
    }
    Symbol symbol = size.symbols().first();
    return size.equals(Dim.symbol(symbol))
        ? Dim.symbol(new Symbol(symbol.key(), variable, symbol.role(), symbol.lower()))
        : size;
  }

  private static Dim shown(Symbol nameless) {
    return Dim.symbol(new Symbol(nameless.key(), UNKNOWN, nameless.role(), nameless.lower()));
  }
}
