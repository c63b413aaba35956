package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Sequences;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Parts of sequences: element by element where all is known, else how long they are. */
final class Parts {
  private final Evaluation evaluation;

  Parts(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The elements of the first value from the second, inclusive, to the third, exclusive. */
  Value of(List<Value> a) {
    Optional<List<Value>> all = evaluation.elements(a.get(0));
    OptionalLong from = evaluation.constant(a.get(1));
    boolean open = a.size() < 3 || a.get(2) instanceof Value.Null;
    OptionalLong to =
        open ? OptionalLong.of(all.map(List::size).orElse(0)) : evaluation.constant(a.get(2));
    if (all.isPresent() && from.isPresent() && to.isPresent()) {
      int size = all.get().size();
      int start = place(from.getAsLong(), size);
      int end = place(to.getAsLong(), size);
      return new Value.Items(
          new Sequence.Exact(start <= end ? all.get().subList(start, end) : List.of()));
    }
    boolean fromFront = from.isPresent() && from.getAsLong() >= 0;
    Optional<Sequence> sequence = evaluation.sequence(a.get(0)).filter(any -> fromFront);
    return sequence
        .flatMap(s -> end(s.length(), open, a).map(end -> part(s, from.getAsLong(), end)))
        .orElseGet(() -> new Value.Unknown("elements"));
  }

  private static int place(long index, int size) {
    return (int) Math.max(0, Math.min(size, index < 0 ? index + size : index));
  }

  private Optional<Dim> end(Dim length, boolean open, List<Value> a) {
    if (open) {
      return Optional.of(length);
    }
    boolean fromBack = evaluation.constant(a.get(2)).orElse(0) < 0;
    return a.get(2) instanceof Value.Int to && !fromBack
        ? Optional.of(to.term().min(length))
        : Optional.empty();
  }

  private Value part(Sequence sequence, long from, Dim end) {
    List<Value> kinds = Sequences.elements(sequence);
    boolean alike = !kinds.isEmpty() && kinds.stream().allMatch(kinds.get(0)::equals);
    Dim length = from == 0 ? end : end.minus(from).max(Dim.of(0));
    return new Value.Items(
        new Sequence.Uniform(
            evaluation.facts().simplify(length),
            alike ? kinds.get(0) : new Value.Unknown("elements")));
  }
}
