package dev.shapeproof.checker.call;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.flow.Symbols;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Shapes of unknown rank of which it is known by how many axes their ranks differ: where the first
 * has {@code r} axes, another one has {@code r + further}.
 */
final class Ranks {
  private static final String PROBE = "probe[";

  private record Related(ShapeTerm.Open shape, int further) {}

  private final List<Related> all;

  private Ranks(List<Related> all) {
    this.all = all;
  }

  /** Empty where facts do not relate the ranks. */
  static Optional<Ranks> of(Collection<ShapeTerm.Open> shapes, Facts facts) {
    List<Related> all = new ArrayList<>();
    for (ShapeTerm.Open shape : shapes) {
      OptionalLong further =
          all.isEmpty()
              ? OptionalLong.of(0)
              : facts.constantOf(shape.rank().minus(all.get(0).shape().rank()));
      if (further.isEmpty() || Math.abs(further.getAsLong()) > 8) {
        return Optional.empty();
      }
      all.add(new Related(shape, (int) further.getAsLong()));
    }
    return Optional.of(new Ranks(all));
  }

  /** Whether one of them was known and got lost: what comes of it says nothing more. */
  boolean isLost() {
    return all.stream().anyMatch(one -> one.shape().key().contains(Symbols.LOST));
  }

  ShapeTerm.Open first() {
    return all.get(0).shape();
  }

  List<ShapeTerm.Open> shapes() {
    return all.stream().map(Related::shape).toList();
  }

  /** The least rank of the first shape at which each has the axes that are known of it. */
  int least() {
    return all.stream()
        .mapToInt(one -> one.shape().front().size() + one.shape().back().size() - one.further())
        .max()
        .orElse(0);
  }

  /** The rank of a shape where the first one has {@code rank} axes. */
  int of(ShapeTerm.Open shape, int rank) {
    return rank + all.get(index(shape)).further();
  }

  private int index(ShapeTerm.Open shape) {
    return shapes().indexOf(shape);
  }

  /**
   * The sizes of one of the shapes where the first has {@code rank} axes; those that are not known
   * are named from the back.
   */
  List<Dim> probe(ShapeTerm.Open shape, int rank) {
    int own = of(shape, rank);
    List<Dim> dims = new ArrayList<>();
    for (int axis = 0; axis < own; axis++) {
      int fromBack = axis - own;
      boolean atBack = -fromBack <= shape.back().size();
      dims.add(
          atBack || axis < shape.front().size()
              ? shape.axis(atBack ? fromBack : axis)
              : named(index(shape), fromBack));
    }
    return dims;
  }

  private static Dim named(int shape, int fromBack) {
    String key = PROBE + shape + "][" + fromBack + "]";
    return Dim.symbol(new Symbol(key, "?", Symbol.Role.OPEN, 0));
  }

  /** Whether a size hangs on one that {@link #probe} has named. */
  static boolean isProbed(Dim dim) {
    return dim.symbols().stream().anyMatch(symbol -> symbol.key().startsWith(PROBE));
  }

  /** With each name that {@link #probe} has given replaced by the axis that it stands for. */
  Dim meant(Dim dim) {
    return dim.substitute(symbol -> meant(symbol, (shape, fromBack) -> fromBack));
  }

  /** The same with axes counted from the front, where the first shape has {@code rank} axes. */
  Dim meant(Dim dim, int rank) {
    return dim.substitute(symbol -> meant(symbol, (shape, fromBack) -> of(shape, rank) + fromBack));
  }

  /** Which axis of a shape is meant by one that is counted from its back. */
  private interface Axis {
    int of(ShapeTerm.Open shape, int fromBack);
  }

  private Dim meant(Symbol symbol, Axis axis) {
    if (!symbol.key().startsWith(PROBE)) {
      return Dim.symbol(symbol);
    }
    String[] parts = symbol.key().substring(PROBE.length()).split("[\\[\\]]+", 0);
    ShapeTerm.Open shape = all.get(Integer.parseInt(parts[0])).shape();
    return shape.axis(axis.of(shape, Integer.parseInt(parts[1])));
  }
}
