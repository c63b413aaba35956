package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Applications;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The applications of layers that the source writes, and of which of them the shapes that come out
 * are known. A place counts once: as known if it is so however it is reached, where callers in
 * sight count and not what a caller nobody knows might do.
 */
public final class Applied {

  /** One way to a place; the last look at it counts, as loops are looked at several times. */
  private record Reached(Span at, String by) {}

  private record Seen(boolean called, boolean known) {}

  private final Map<Reached, Seen> seen = new LinkedHashMap<>();

  /** A layer was applied at {@code at}. */
  public void note(Span at, Value result, Transfer transfer) {
    Frame frame = transfer.frame();
    boolean here = !Home.of(frame, transfer.program()).isAway();
    if (transfer.recording() && here && at.isKnown()) {
      boolean called = frame.caller().isPresent();
      seen.put(new Reached(at, frame.place()), new Seen(called, isKnown(result, transfer)));
    }
  }

  private static boolean isKnown(Value result, Transfer transfer) {
    if (result instanceof Value.Choice choice) {
      return choice.arms().stream().allMatch(arm -> isKnown(arm.value(), transfer));
    }
    return result instanceof Value.Ref list
        && transfer
            .cursor()
            .object(list.id())
            .flatMap(object -> object.sequence())
            .filter(Sequence.Exact.class::isInstance)
            .filter(all -> Sequences.elements(all).stream().allMatch(Applied::hasShape))
            .isPresent();
  }

  private static boolean hasShape(Value value) {
    return value instanceof Value.Choice choice
        ? choice.arms().stream().allMatch(arm -> hasShape(arm.value()))
        : value instanceof Value.Tensor tensor && tensor.shape() instanceof ShapeTerm.Known;
  }

  Applications count() {
    Map<Span, List<Seen>> places = new LinkedHashMap<>();
    seen.forEach(
        (way, what) ->
            places.computeIfAbsent(way.at(), at -> new ArrayList<>()).add(what));
    int known =
        (int)
            places.values().stream()
                .filter(
                    all ->
                        all.stream().noneMatch(Seen::called)
                            ? all.stream().allMatch(Seen::known)
                            : all.stream().filter(Seen::called).allMatch(Seen::known))
                .count();
    return new Applications(places.size(), known);
  }
}
