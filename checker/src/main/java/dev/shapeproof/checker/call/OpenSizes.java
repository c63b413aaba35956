package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Symbols;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** What sequence functions give for the sizes of a shape of unknown rank, near either end. */
final class OpenSizes {
  /** Axes from an end that are told apart. */
  private static final int MOST = 8;

  private final Evaluation evaluation;

  OpenSizes(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Empty where the function is none of these, or the sequence no such shape. */
  Optional<Value> call(Intrinsic intrinsic, List<Value> a) {
    return switch (intrinsic) {
      case APPEND, REPLACE, SUBLIST -> open(a.get(0)).flatMap(shape -> of(shape, intrinsic, a));
      default -> Optional.empty();
    };
  }

  private Optional<ShapeTerm.Open> open(Value value) {
    return value instanceof Value.Sizes sizes
            && evaluation.resolve(sizes.shape()) instanceof ShapeTerm.Open open
            && !open.key().contains(Symbols.LOST)
        ? Optional.of(open)
        : Optional.empty();
  }

  private Optional<Value> of(ShapeTerm.Open open, Intrinsic intrinsic, List<Value> a) {
    return switch (intrinsic) {
      case APPEND -> integer(a.get(1)).map(size -> appended(open, size));
      case REPLACE ->
          integer(a.get(2)).flatMap(size -> fromBack(a.get(1)).map(k -> replaced(open, k, size)));
      default ->
          a.size() < 3 || a.get(2) instanceof Value.Null
              ? fromBack(a.get(1)).map(k -> last(open, k))
              : Optional.empty();
    };
  }

  private static Optional<Dim> integer(Value value) {
    return value instanceof Value.Int integer ? Optional.of(integer.term()) : Optional.empty();
  }

  /** How many axes a constant negative index leaves behind it, its own one included. */
  private Optional<Integer> fromBack(Value index) {
    OptionalLong at = evaluation.constant(index);
    return at.isPresent() && at.getAsLong() < 0 && at.getAsLong() >= -MOST
        ? Optional.of((int) -at.getAsLong())
        : Optional.empty();
  }

  private Value appended(ShapeTerm.Open open, Dim size) {
    List<Dim> back = new ArrayList<>(open.back());
    back.add(size);
    return named(open, open.front(), back, 1);
  }

  private Value replaced(ShapeTerm.Open open, int fromBack, Dim size) {
    List<Dim> back = new ArrayList<>(lastSizes(open, Math.max(fromBack, open.back().size())));
    back.set(back.size() - fromBack, size);
    return named(open, List.of(), back, 0);
  }

  private Value last(ShapeTerm.Open open, int count) {
    return new Value.Items(
        new Sequence.Exact(lastSizes(open, count).stream().<Value>map(Value.Int::new).toList()));
  }

  /** Asking for these succeeds only where there are so many. */
  private List<Dim> lastSizes(ShapeTerm.Open open, int count) {
    if (count > open.back().size()) {
      evaluation.transfer.learn(
          open.rank().ge(count), evaluation.site.at(), "last " + count + " axes");
    }
    return IntStream.range(0, count)
        .mapToObj(i -> evaluation.facts().simplify(open.axis(i - count)))
        .toList();
  }

  private Value named(ShapeTerm.Open from, List<Dim> front, List<Dim> back, int further) {
    String key = evaluation.fresh("?", 0).symbols().first().key();
    ShapeTerm.Open made = new ShapeTerm.Open(key, from.display(), front, back);
    evaluation.transfer.learn(
        made.rank().eq(from.rank().plus(further)), evaluation.site.at(), "rank");
    return new Value.Sizes(made);
  }
}
