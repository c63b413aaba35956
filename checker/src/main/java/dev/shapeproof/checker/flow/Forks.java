package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A call on something that holds other elements on some ways than on others (a network with a layer
 * that may be left out, a list to which a mask may have been added), run once for each of them, and
 * joined. It fails where it does so whatever was chosen, or for one arm from which every way leads
 * here; several choices are never combined.
 */
public final class Forks {
  private static final int MOST = 4;
  private static final int DEEPEST = 2;

  /** The local under which the result passes through the join. */
  private static final int RESULT = -3;

  private final Session session;
  private int depth;

  Forks(Session session) {
    this.session = session;
  }

  /** What an object may hold, or which object it is: one of several. */
  private record Held(Value owner, List<Value.Arm> arms) {}

  /** How the call went with one of them. */
  private record Fork(Value.Arm arm, State from, Optional<Value> result, State after) {
    boolean fails() {
      return result.isEmpty();
    }
  }

  /** Runs a call on these values; empty where none of them holds one of several sequences. */
  public Optional<Optional<Value>> onHeld(
      List<Value> values, Span at, Transfer transfer, Supplier<Optional<Value>> call) {
    return held(values, transfer).flatMap(held -> deeper(held, at, transfer, one -> call.get()));
  }

  /** Runs a call on a receiver that is one of several objects. */
  public Optional<Optional<Value>> onOneOf(
      Value receiver, Span at, Transfer transfer, Function<Value, Optional<Value>> call) {
    boolean several =
        receiver instanceof Value.Choice choice
            && choice.arms().size() <= MOST
            && !isToldByRounds(choice.arms())
            && choice.arms().stream().allMatch(arm -> arm.value() instanceof Value.Ref);
    return several
        ? deeper(new Held(receiver, ((Value.Choice) receiver).arms()), at, transfer, call)
        : Optional.empty();
  }

  private Optional<Optional<Value>> deeper(
      Held held, Span at, Transfer transfer, Function<Value, Optional<Value>> call) {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    depth++;
    try {
      return Optional.of(forked(held, at, transfer, call));
    } finally {
      depth--;
    }
  }

  /** Which one is meant hangs on the round of a loop, which is run round by round where it can. */
  private static boolean isToldByRounds(List<Value.Arm> arms) {
    return arms.stream()
        .flatMap(arm -> arm.when().symbols().stream())
        .anyMatch(LoopHead::isTripCount);
  }

  private Optional<Held> held(List<Value> values, Transfer transfer) {
    Facts facts = transfer.cursor().facts();
    for (Value value : values) {
      if (!(value instanceof Value.Ref ref)) {
        continue;
      }
      settle(ref, transfer);
      Optional<ObjectState> object = transfer.cursor().object(ref.id());
      for (Value field : object.map(o -> o.fields().values()).orElse(List.of())) {
        List<Value.Arm> arms = arms(session.narrow(field, facts), facts);
        if (arms.size() > 1 && arms.size() <= MOST && !isToldByRounds(arms)) {
          return Optional.of(new Held(ref, arms));
        }
      }
    }
    return Optional.empty();
  }

  /** What a container holds is certain where facts leave one of several sequences. */
  private void settle(Value.Ref container, Transfer transfer) {
    Optional<ObjectState> object = transfer.cursor().object(container.id());
    Optional<Value> held =
        object
            .map(state -> state.fields().get(ObjectState.ALTERNATIVES))
            .map(several -> session.narrow(several, transfer.cursor().facts()));
    if (held.orElse(null) instanceof Value.Items items) {
      transfer.cursor().write(container.id(), object.get().with(items.sequence()));
    }
  }

  /** The sequences that a field may hold, where there are several. */
  private List<Value.Arm> arms(Value field, Facts facts) {
    if (field instanceof Value.Choice choice) {
      boolean held = choice.arms().stream().allMatch(arm -> arm.value() instanceof Value.Items);
      return held ? choice.arms() : List.of();
    }
    if (field instanceof Value.Items items && items.sequence() instanceof Sequence.Exact exact) {
      for (int i = 0; i < exact.elements().size(); i++) {
        Value element = session.narrow(exact.elements().get(i), facts);
        if (element instanceof Value.Choice choice
            && choice.arms().stream().allMatch(arm -> arm.value() instanceof Value.Ref)) {
          int at = i;
          return choice.arms().stream()
              .map(arm -> new Value.Arm(arm.when(), with(exact, at, arm.value())))
              .toList();
        }
      }
    }
    return List.of();
  }

  private static Value with(Sequence.Exact exact, int at, Value element) {
    List<Value> elements = new ArrayList<>(exact.elements());
    elements.set(at, element);
    return new Value.Items(new Sequence.Exact(elements));
  }

  private Optional<Value> forked(
      Held held, Span at, Transfer transfer, Function<Value, Optional<Value>> call) {
    State before = transfer.cursor().state();
    boolean record = transfer.recording() && held.arms().size() == 2;
    List<Fork> forks = new ArrayList<>();
    int left = session.budget().leftOnce();
    int most = 0;
    for (Value.Arm arm : held.arms()) {
      int here = session.budget().leftOnce();
      State from = entered(before, held.owner(), arm, transfer);
      int judged = transfer.judged();
      Fork fork = run(arm, from, record, transfer, call);
      if (fork.fails() || transfer.hasFailedSince(judged)) {
        transfer.forgetJudged(judged, transfer.judged());
        fork = new Fork(arm, from, Optional.empty(), fork.after());
      }
      forks.add(fork);
      most = Math.max(most, here - session.budget().leftOnce());
    }
    session.budget().spentAgain(left - session.budget().leftOnce() - most);
    if (transfer.recording()) {
      Optional<Fork> culprit = culprit(forks, before, transfer);
      if (culprit.isPresent()) {
        Fork told = run(culprit.get().arm(), culprit.get().from(), true, transfer, call);
        return Optional.of(told.result().orElse(new Value.Unknown("refuted")));
      }
    }
    return joined(forks, before, at, transfer);
  }

  private static State entered(State before, Value owner, Value.Arm arm, Transfer transfer) {
    Cursor cursor = new Cursor(before);
    cursor.learn(arm.when(), Grade.HARD, Span.NONE, "what it holds");
    if (owner instanceof Value.Ref ref && arm.value() instanceof Value.Items chosen) {
      cursor
          .object(ref.id())
          .filter(object -> object.fields().containsKey(ObjectState.ALTERNATIVES))
          .ifPresent(object -> cursor.write(ref.id(), object.with(chosen.sequence())));
    }
    State entered = cursor.state();
    List<State.Taken> path = new ArrayList<>(before.path());
    Frame frame = transfer.frame();
    path.add(new State.Taken(arm.when(), frame.place(), frame.block(), List.of()));
    return new State(entered.locals(), entered.heap(), entered.facts(), path, before.arms());
  }

  private static Fork run(
      Value.Arm arm,
      State from,
      boolean record,
      Transfer transfer,
      Function<Value, Optional<Value>> call) {
    Cursor end = new Cursor(from);
    Optional<Value> result = transfer.from(end, record, () -> call.apply(arm.value()));
    result.ifPresent(value -> end.assign(RESULT, value));
    return new Fork(arm, from, result, end.state());
  }

  /** One that fails where all fail, or all that may be meant after one arm that leads here. */
  private Optional<Fork> culprit(List<Fork> forks, State before, Transfer transfer) {
    if (forks.stream().allMatch(Fork::fails)) {
      return Optional.of(forks.get(0));
    }
    if (forks.stream().noneMatch(Fork::fails)) {
      return Optional.empty();
    }
    for (State.Taken arm : before.arms()) {
      if (!transfer.frame().mustFollow(arm)
          || session.judge().correlated().decides(arm, transfer)) {
        continue;
      }
      Facts assuming = before.facts().with(new Fact(arm.condition(), Grade.HARD, Span.NONE, "arm"));
      List<Fork> meant =
          forks.stream()
              .filter(fork -> assuming.decide(fork.arm().when()) != Decision.REFUTED)
              .toList();
      if (!assuming.contradictory() && !meant.isEmpty() && meant.stream().allMatch(Fork::fails)) {
        return Optional.of(meant.get(0));
      }
    }
    return Optional.empty();
  }

  /** Objects of the one fork that nothing holds are not to be taken for those of another one. */
  private static State reachable(State after, State before) {
    return new State(
        after.locals(),
        Reachable.of(after, before.heap().keySet()),
        after.facts(),
        after.path(),
        after.arms());
  }

  private Optional<Value> joined(List<Fork> forks, State before, Span at, Transfer transfer) {
    List<State> states =
        forks.stream()
            .filter(fork -> !fork.fails())
            .map(fork -> reachable(fork.after(), before))
            .toList();
    if (states.isEmpty()) {
      return Optional.empty();
    }
    Frame frame = transfer.frame();
    State all = Join.of(frame.name(at, "?fork"), frame.place(), frame.block(), states, true);
    transfer.cursor().become(all.locals(), all.heap(), all.facts());
    return transfer.cursor().taken(RESULT);
  }
}
