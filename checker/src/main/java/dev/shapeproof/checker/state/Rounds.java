package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ControlFlow;
import dev.shapeproof.checker.model.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What each round of a loop leaves on a manager that lives longer: where the rounds are many, the
 * memory fills up. Silent about what is kept for a later round, handed to other code or made in
 * some rounds only.
 */
final class Rounds {
  private final Frame frame;
  private final Complaining complaining;

  Rounds(Frame frame, Complaining complaining) {
    this.frame = frame;
    this.complaining = complaining;
  }

  /**
   * Looks at one loop.
   *
   * @param left what holds at the end of each round
   */
  void check(int head, Memory left) {
    List<Map.Entry<Key, Thing>> kept = new ArrayList<>();
    for (Map.Entry<Key, Thing> entry : left.things().entrySet()) {
      if (stays(head, entry.getKey(), entry.getValue(), left)) {
        kept.add(entry);
      }
    }
    kept.stream()
        .map(Map.Entry::getValue)
        .min(Comparator.comparing(Thing::made))
        .ifPresent(
            thing ->
                complaining.leftBehind(
                    thing,
                    owner(head, thing, left).flatMap(left::thing).orElseThrow(),
                    kept.size()));
  }

  private boolean stays(int head, Key key, Thing thing, Memory left) {
    boolean resource =
        thing.kind() == Kind.TENSOR
            || ((thing.kind() == Kind.MANAGER || thing.kind() == Kind.OBJECT)
                && !thing.owner().equals(Owner.NOBODY));
    return resource
        && thing.isMade()
        && !thing.shared()
        && thing.scope().isEmpty()
        && thing.life().equals(Life.OPEN)
        && thing.kin().isEmpty()
        && isOfEachRound(head, key)
        && owner(head, thing, left).isPresent()
        && !new Carried(frame, head).has(key, left);
  }

  /** The manager or holder from before the loop to which it belongs. */
  private Optional<Key> owner(int head, Thing thing, Memory left) {
    if (!(thing.owner() instanceof Owner.Of owner)) {
      return Optional.empty();
    }
    Optional<Thing> holder = left.thing(owner.key());
    if (holder.isEmpty() || holder.get().life().isClosed()) {
      return Optional.empty();
    }
    boolean met = !holder.get().isMade() && new Carried(frame, head).has(owner.key(), left);
    if (met || !new Carried(frame, head).isInLoop(owner.key())) {
      boolean holds = holder.get().kind() == Kind.MANAGER || holder.get().kind() == Kind.OBJECT;
      return Optional.of(owner.key()).filter(key -> holds);
    }
    // The manager of something that was there before, asked for anew.
    boolean asked = holder.get().kind() == Kind.MANAGER && holder.get().life().equals(Life.UNSURE);
    return asked ? owner(head, holder.get(), left) : Optional.empty();
  }

  /** Whether no round goes by without the place that made it. */
  private boolean isOfEachRound(int head, Key key) {
    Optional<Integer> made = key.blockIn(frame);
    if (made.isEmpty() || !frame.flow().inLoop(head, made.get())) {
      return false;
    }
    Set<Integer> seen = new HashSet<>(Set.of(made.get()));
    Deque<Integer> work = new ArrayDeque<>();
    if (seen.add(head)) {
      work.add(head);
    }
    while (!work.isEmpty()) {
      int block = work.remove();
      for (int next : ControlFlow.normalSuccessors(frame.body().blocks().get(block).end())) {
        if (next == head) {
          return false;
        }
        if (frame.flow().inLoop(head, next) && seen.add(next)) {
          work.add(next);
        }
      }
    }
    return true;
  }
}
