package dev.shapeproof.checker.call;

import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a call on a shape of unknown rank gives, told from what it gives at each small rank: the
 * shape itself, one list of sizes, or a shape of which the last and first sizes are known.
 */
final class OpenResult {
  private static final String PROBE = "probe[";

  private final ShapeTerm.Open open;
  private final SortedMap<Integer, List<Dim>> byRank;
  private final List<Dim> first;

  /**
   * @param byRank the sizes that come out where {@code open} has this many axes, as {@link #probe}
   *     named them; not empty
   */
  OpenResult(ShapeTerm.Open open, SortedMap<Integer, List<Dim>> byRank) {
    this.open = open;
    this.byRank = new TreeMap<>(byRank);
    this.first = this.byRank.get(this.byRank.firstKey());
  }

  /** The sizes of an open shape if it had this rank; those not known are named from the back. */
  static List<Dim> probe(ShapeTerm.Open open, int rank) {
    List<Dim> dims = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      int fromBack = axis - rank;
      if (-fromBack <= open.back().size() || axis < open.front().size()) {
        dims.add(open.axis(-fromBack <= open.back().size() ? fromBack : axis));
      } else {
        dims.add(Dim.symbol(new Symbol(PROBE + fromBack + "]", "?", Symbol.Role.OPEN, 0)));
      }
    }
    return dims;
  }

  /** Whether the shape is the one that went in. */
  boolean isSame() {
    return byRank.entrySet().stream()
        .allMatch(at -> at.getValue().equals(probe(open, at.getKey())));
  }

  /** Whether one size comes out, the number of all elements. */
  boolean isCount() {
    return byRank.entrySet().stream()
        .allMatch(at -> at.getValue().equals(List.of(Dim.product(probe(open, at.getKey())))));
  }

  /** The sizes, where they are the same whatever the rank is. */
  Optional<List<Dim>> fixed() {
    boolean alike = byRank.values().stream().allMatch(first::equals);
    return alike ? Optional.of(first.stream().map(this::meant).toList()) : Optional.empty();
  }

  /** How many axes more come out than went in, where that is the same at each rank. */
  OptionalInt further() {
    int more = first.size() - byRank.firstKey();
    boolean always =
        byRank.entrySet().stream().allMatch(at -> at.getValue().size() - at.getKey() == more);
    return always ? OptionalInt.of(more) : OptionalInt.empty();
  }

  /** A shape of which those sizes are known that are the same at each rank, seen from an end. */
  ShapeTerm.Open named(String key, String display) {
    int least = byRank.values().stream().mapToInt(List::size).min().orElse(0);
    List<Dim> back = new ArrayList<>();
    while (back.size() < least && isAlikeAtBack(back.size())) {
      back.add(0, meant(first.get(first.size() - 1 - back.size())));
    }
    List<Dim> front = new ArrayList<>();
    for (int axis = 0; axis < least - back.size() && front.size() == axis; axis++) {
      front.addAll(atFront(axis));
    }
    return new ShapeTerm.Open(key, display, front, back);
  }

  private boolean isAlikeAtBack(int fromBack) {
    Dim dim = first.get(first.size() - 1 - fromBack);
    return byRank.values().stream()
        .allMatch(dims -> dims.get(dims.size() - 1 - fromBack).equals(dim));
  }

  /** The size of an axis from the front: that of the operand there, or one that is not a probe. */
  private Collection<Dim> atFront(int axis) {
    Dim dim = first.get(axis);
    boolean kept =
        byRank.entrySet().stream()
            .allMatch(
                at ->
                    axis < at.getKey()
                        && at.getValue().get(axis).equals(probe(open, at.getKey()).get(axis)));
    if (kept) {
      return List.of(open.axis(axis));
    }
    boolean plain =
        dim.symbols().stream().noneMatch(symbol -> symbol.key().startsWith(PROBE))
            && byRank.values().stream().allMatch(dims -> dims.get(axis).equals(dim));
    return plain ? List.of(dim) : List.of();
  }

  /** Probes stand for axes of the operand, counted from the back. */
  private Dim meant(Dim dim) {
    return dim.substitute(
        symbol ->
            symbol.key().startsWith(PROBE)
                ? open.axis(
                    Integer.parseInt(
                        symbol.key().substring(PROBE.length(), symbol.key().length() - 1)))
                : Dim.symbol(symbol));
  }
}
