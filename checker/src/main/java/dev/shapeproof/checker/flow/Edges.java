package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The states on the edges of one activation: between blocks, to handlers, and out. */
final class Edges {
  /** From where the state comes with which a body or a loop is entered. */
  static final int OUTSIDE = -1;

  private final Frame frame;
  private final Map<Integer, Map<Integer, State>> incoming = new HashMap<>();
  private final Map<Integer, Map<Integer, List<State>>> thrown = new HashMap<>();
  private final Map<Integer, State> returns = new TreeMap<>();

  Edges(Frame frame) {
    this.frame = frame;
  }

  /** Begins anew at a block, which nothing else leads to. */
  void enter(int id, State state) {
    incoming.put(id, new TreeMap<>(Map.of(OUTSIDE, state)));
  }

  void put(int from, int to, State state) {
    incoming.computeIfAbsent(to, ignored -> new TreeMap<>()).put(from, state);
  }

  /** What the handlers of a block may see. */
  void raise(Block block, State state) {
    for (Block.Handler handler : block.handlers()) {
      thrown
          .computeIfAbsent(handler.target(), ignored -> new TreeMap<>())
          .computeIfAbsent(block.id(), ignored -> new ArrayList<>())
          .add(state);
    }
  }

  void raised(int from, int to, List<State> states) {
    thrown.computeIfAbsent(to, ignored -> new TreeMap<>()).put(from, states);
  }

  void returned(int from, State state) {
    returns.put(from, state);
  }

  /** Drops what leads to a block and from it. */
  void forget(int id) {
    incoming.remove(id);
    thrown.remove(id);
    incoming.values().forEach(edges -> edges.remove(id));
    thrown.values().forEach(sources -> sources.remove(id));
    returns.remove(id);
  }

  /** The state with which a block begins, where anything leads to it. */
  Optional<State> stateAt(int id) {
    List<State> states = new ArrayList<>(incoming.getOrDefault(id, Map.of()).values());
    List<State> exceptional = new ArrayList<>();
    thrown.getOrDefault(id, Map.of()).values().forEach(exceptional::addAll);
    boolean named = exceptional.isEmpty();
    states.addAll(exceptional);
    return joined(frame.point(id), id, states, named);
  }

  /** The state that came round to a loop's head. */
  Optional<State> back(int head) {
    Map<Integer, State> edges = new TreeMap<>(incoming.getOrDefault(head, Map.of()));
    edges.remove(OUTSIDE);
    return joined(frame.point(head) + ".back", head, List.copyOf(edges.values()), true);
  }

  /** The state in which the body ends, where it ends. */
  Optional<State> exit() {
    return joined(frame.point(0) + ".exit", 0, List.copyOf(returns.values()), true);
  }

  private Optional<State> joined(String point, int block, List<State> states, boolean named) {
    return states.isEmpty()
        ? Optional.empty()
        : Optional.of(Join.of(point, frame.place(), block, states, named));
  }

  Map<Integer, Map<Integer, State>> incoming() {
    return incoming;
  }

  Map<Integer, Map<Integer, List<State>>> thrown() {
    return thrown;
  }

  Map<Integer, State> returns() {
    return returns;
  }
}
