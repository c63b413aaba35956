package dev.shapeproof.checker.call;

import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * What a call on shapes of unknown rank gives, told from what it gives at each small rank: one of
 * these shapes, one list of sizes, or a shape of which the last and first sizes are known.
 */
final class OpenResult {
  private final Ranks ranks;
  private final SortedMap<Integer, List<Dim>> byRank;
  private final List<Dim> first;

  /**
   * @param byRank the sizes that come out where the first shape has this many axes, as {@link
   *     Ranks#probe} named them; not empty
   */
  OpenResult(Ranks ranks, SortedMap<Integer, List<Dim>> byRank) {
    this.ranks = ranks;
    this.byRank = new TreeMap<>(byRank);
    this.first = this.byRank.values().iterator().next();
  }

  /** The shape that went in and comes out. */
  Optional<ShapeTerm.Open> same() {
    return which((dims, probe) -> dims.equals(probe));
  }

  /** The shape of which one size comes out, the number of all elements. */
  Optional<ShapeTerm.Open> counted() {
    return which((dims, probe) -> dims.equals(List.of(Dim.product(probe))));
  }

  private Optional<ShapeTerm.Open> which(BiPredicate<List<Dim>, List<Dim>> comes) {
    return ranks.shapes().stream()
        .filter(
            shape ->
                byRank.entrySet().stream()
                    .allMatch(at -> comes.test(at.getValue(), ranks.probe(shape, at.getKey()))))
        .findFirst();
  }

  /** The sizes, where they are the same whatever the rank is. */
  Optional<List<Dim>> fixed() {
    boolean alike = byRank.values().stream().allMatch(first::equals);
    return alike ? Optional.of(first.stream().map(ranks::meant).toList()) : Optional.empty();
  }

  /** How many axes more than the first shape has come out, where that is so at each rank. */
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
      back.add(0, ranks.meant(first.get(first.size() - 1 - back.size())));
    }
    List<Dim> front = new ArrayList<>();
    boolean goesOn = true;
    for (int axis = 0; axis < least - back.size() && goesOn; axis++) {
      Optional<Dim> size = atFront(axis);
      size.ifPresent(front::add);
      goesOn = size.isPresent();
    }
    return new ShapeTerm.Open(key, display, front, back);
  }

  private boolean isAlikeAtBack(int fromBack) {
    Dim dim = first.get(first.size() - 1 - fromBack);
    return byRank.values().stream()
        .allMatch(dims -> dims.get(dims.size() - 1 - fromBack).equals(dim));
  }

  /** The size of an axis from the front: that of a shape there, or one that hangs on none. */
  private Optional<Dim> atFront(int axis) {
    Optional<Dim> kept =
        which((dims, probe) -> axis < probe.size() && dims.get(axis).equals(probe.get(axis)))
            .map(shape -> shape.axis(axis));
    Dim dim = first.get(axis);
    boolean plain =
        !Ranks.isProbed(dim)
            && byRank.values().stream().allMatch(dims -> dims.get(axis).equals(dim));
    return kept.or(() -> plain ? Optional.of(dim) : Optional.empty());
  }
}
