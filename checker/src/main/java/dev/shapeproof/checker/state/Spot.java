package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place in the source with the calls that led there.
 *
 * @param calls outermost first
 */
record Spot(List<Span> calls, Span at) implements Comparable<Spot> {

  Spot {
    calls = List.copyOf(calls);
  }

  /**
   * The place in the code that contains both this and what came before: a call, where the two lie
   * in different methods.
   */
  Span near(Spot before) {
    int depth = 0;
    while (depth < calls.size()
        && depth < before.calls.size()
        && calls.get(depth).equals(before.calls.get(depth))) {
      depth++;
    }
    return depth < calls.size() ? calls.get(depth) : at;
  }

  /** Whether it lies in the code that these calls led to, or further down. */
  boolean isWithin(List<Span> outer) {
    return calls.size() >= outer.size() && calls.subList(0, outer.size()).equals(outer);
  }

  @Override
  public int compareTo(Spot other) {
    return Stream.concat(calls.stream(), Stream.of(at))
        .toList()
        .toString()
        .compareTo(Stream.concat(other.calls.stream(), Stream.of(other.at)).toList().toString());
  }
}
