package dev.shapeproof.checker.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ways out of a loop that is run round by round: those of all rounds leave together, as if by
 * the loop's head.
 */
final class Rounds {
  private final int head;
  private final List<Integer> loop;
  private final Map<Integer, List<State>> exits = new TreeMap<>();
  private final Map<Integer, List<State>> raised = new TreeMap<>();
  private final List<State> returned = new ArrayList<>();

  Rounds(int head, List<Integer> loop) {
    this.head = head;
    this.loop = loop;
  }

  /** Takes note of how the round that has just run leaves the loop. */
  void collect(Edges edges) {
    edges
        .incoming()
        .forEach(
            (target, sources) -> {
              if (!loop.contains(target)) {
                sources.forEach((from, state) -> collect(exits, target, from, List.of(state)));
              }
            });
    edges
        .thrown()
        .forEach(
            (target, sources) -> {
              if (!loop.contains(target)) {
                sources.forEach((from, states) -> collect(raised, target, from, states));
              }
            });
    edges
        .returns()
        .forEach(
            (from, state) -> {
              if (loop.contains(from)) {
                returned.add(state);
              }
            });
  }

  private void collect(Map<Integer, List<State>> into, int target, int from, List<State> states) {
    if (loop.contains(from)) {
      into.computeIfAbsent(target, ignored -> new ArrayList<>()).addAll(states);
    }
  }

  /** Whether some round may have been the last. */
  boolean leaves() {
    return !exits.isEmpty() || !returned.isEmpty();
  }

  /** Lets everything that was collected leave by the head. */
  void leave(Frame frame, Edges edges) {
    exits.forEach((target, states) -> edges.put(head, target, join(frame, ".to" + target, states)));
    raised.forEach((target, states) -> edges.raised(head, target, states));
    if (!returned.isEmpty()) {
      edges.returned(head, join(frame, ".return", returned));
    }
  }

  private State join(Frame frame, String way, List<State> states) {
    return Join.of(frame.point(head) + way, frame.place(), head, states, true);
  }
}
