package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds on one edge of a body.
 *
 * @param locals by index
 * @param path the conditions of the branches taken that no join has closed yet, oldest first
 * @param arms conditions that one may assume alone when refuting: an arm that ran, a loop that came
 *     round again
 */
public record State(
    Map<Integer, Value> locals,
    Map<ObjectId, ObjectState> heap,
    Facts facts,
    List<Taken> path,
    List<Taken> arms) {

  /** Most arms that are kept; the oldest go first. */
  static final int ARMS = 8;

  static final State EMPTY = of(Facts.none());

  /** Nothing but facts. */
  static State of(Facts facts) {
    return new State(Map.of(), Map.of(), facts, List.of(), List.of());
  }

  public State {
    locals = Snapshot.of(locals);
    heap = Snapshot.of(heap);
    path = List.copyOf(path);
    arms =
        arms.size() > ARMS
            ? List.copyOf(arms.subList(arms.size() - ARMS, arms.size()))
            : List.copyOf(arms);
  }

  /** A condition and the block of a frame where it began to hold. */
  public record Taken(Constraint condition, String frame, int block, List<Way> ways) {
    public Taken {
      ways = List.copyOf(ways);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Taken o
              && block == o.block
              && condition.equals(o.condition)
              && frame.equals(o.frame)
              && ways.equals(o.ways));
    }

    @Override
    public int hashCode() {
      return 31 * condition.hashCode() + block;
    }
  }
}
