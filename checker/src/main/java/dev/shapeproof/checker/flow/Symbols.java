package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.Set;
import java.util.TreeSet;

/** The symbols that a value is made of. */
public final class Symbols {
  /**
   * Ends the key of a name for something that follows from what is known, only that the analysis
   * could not follow it.
   */
  public static final String LOST = "?lost";

  private Symbols() {}

  /** Whether the analysis has lost what the name stands for. */
  public static boolean isLost(Symbol symbol) {
    return symbol.key().contains(LOST);
  }

  public static Set<Symbol> in(Value value) {
    Set<Symbol> found = new TreeSet<>();
    collect(value, found);
    return found;
  }

  private static void collect(Value value, Set<Symbol> found) {
    if (value instanceof Value.Tensor tensor) {
      collect(tensor.shape(), found);
    } else if (value instanceof Value.Sizes sizes) {
      collect(sizes.shape(), found);
    } else if (value instanceof Value.Int integer) {
      found.addAll(integer.term().symbols());
    } else if (value instanceof Value.Bool bool) {
      found.addAll(bool.condition().symbols());
    } else if (value instanceof Value.Choice choice) {
      choice.arms().forEach(arm -> found.addAll(arm.when().symbols()));
      choice.arms().forEach(arm -> collect(arm.value(), found));
    }
  }

  private static void collect(ShapeTerm shape, Set<Symbol> found) {
    if (shape instanceof ShapeTerm.Known known) {
      known.dims().stream().map(Dim::symbols).forEach(found::addAll);
    } else {
      found.addAll(shape.rank().symbols());
      ShapeTerm.Open open = (ShapeTerm.Open) shape;
      open.front().stream().map(Dim::symbols).forEach(found::addAll);
      open.back().stream().map(Dim::symbols).forEach(found::addAll);
    }
  }
}
