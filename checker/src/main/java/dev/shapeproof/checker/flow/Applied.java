package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Applications;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The applications of layers that the source writes, and of which of them the shapes that come out
 * are known. A place counts once: as known if it is so however it is reached, where callers in
 * sight count and not what a caller nobody knows might do.
 */
public final class Applied {

  /** One way to a place; the last look at it counts, as loops are looked at several times. */
  private record Reached(Span at, String by) {}

  private enum Shape {
    UNKNOWN,
    IN_PART,
    KNOWN
  }

  private record Seen(boolean called, Shape shape) {}

  private final Map<Reached, Seen> seen = new LinkedHashMap<>();

  /** A layer was applied at {@code at}. */
  public void note(Span at, Value result, Transfer transfer) {
    Frame frame = transfer.frame();
    boolean here = !Home.of(frame, transfer.program()).isAway();
    if (transfer.recording() && here && at.isKnown()) {
      boolean called = frame.caller().isPresent();
      seen.put(new Reached(at, frame.place()), new Seen(called, shape(result, transfer)));
    }
  }

  private static Shape shape(Value result, Transfer transfer) {
    if (result instanceof Value.Choice choice) {
      return least(choice.arms().stream().map(arm -> shape(arm.value(), transfer)));
    }
    if (result instanceof Value.Ref list) {
      return transfer
          .cursor()
          .object(list.id())
          .flatMap(object -> object.sequence())
          .filter(Sequence.Exact.class::isInstance)
          .map(all -> least(Sequences.elements(all).stream().map(Applied::shape)))
          .orElse(Shape.UNKNOWN);
    }
    return Shape.UNKNOWN;
  }

  private static Shape shape(Value value) {
    if (value instanceof Value.Choice choice) {
      return least(choice.arms().stream().map(arm -> shape(arm.value())));
    }
    if (!(value instanceof Value.Tensor tensor)) {
      return Shape.UNKNOWN;
    }
    return tensor.shape() instanceof ShapeTerm.Open open
        ? open.front().isEmpty() && open.back().isEmpty() ? Shape.UNKNOWN : Shape.IN_PART
        : Shape.KNOWN;
  }

  private static Shape least(Stream<Shape> shapes) {
    return shapes.min(Comparator.naturalOrder()).orElse(Shape.KNOWN);
  }

  Applications count() {
    Map<Span, List<Seen>> places = new LinkedHashMap<>();
    seen.forEach(
        (way, what) -> places.computeIfAbsent(way.at(), at -> new ArrayList<>()).add(what));
    List<Shape> shapes = places.values().stream().map(Applied::decisive).toList();
    return new Applications(
        shapes.size(),
        Collections.frequency(shapes, Shape.KNOWN),
        Collections.frequency(shapes, Shape.IN_PART));
  }

  private static Shape decisive(List<Seen> all) {
    boolean called = all.stream().anyMatch(Seen::called);
    return least(all.stream().filter(one -> one.called() == called).map(Seen::shape));
  }
}
