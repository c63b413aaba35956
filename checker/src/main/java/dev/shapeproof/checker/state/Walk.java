package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ControlFlow;
import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.Terminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Follows one body until what is known at each block does not change any more; then looks at each
 * block once, with judgement. A loop's body is looked at twice more: as the first round, which
 * finds what was before, and as a further one, which finds what all rounds leave behind.
 */
final class Walk {
  private final Frame frame;
  private final Session session;
  private final List<Integer> position = new ArrayList<>();
  private final List<Integer> order;

  Walk(Frame frame, Session session) {
    this.frame = frame;
    this.session = session;
    this.order = frame.flow().reversePostOrder();
    for (int i = 0; i < frame.body().blocks().size(); i++) {
      position.add(order.indexOf(i));
    }
  }

  /** What holds where the body returns, and what it returns. */
  record Exit(Memory memory, Held value) {}

  /** States at the beginning of blocks, and on the edges that close loops. */
  private static final class States {
    final Map<Integer, Memory> in = new HashMap<>();
    final Map<Integer, Memory> again = new HashMap<>();
    final Map<Integer, Memory> first = new HashMap<>();
    Optional<Exit> exit = Optional.empty();

    /** A copy of what holds at the beginning of a block that is reached. */
    Memory at(int block) {
      Memory known = in.get(block);
      return known == null ? new Memory() : known.copy();
    }
  }

  Optional<Exit> run(Memory start, boolean judging) {
    States states = settle(0, start, block -> true);
    Judging judge = session.judging();
    States judged = judge(states, judging ? judge : Judging.NONE, block -> true);
    if (judging) {
      judged.again.forEach((head, left) -> round(head, left, judge));
      judged.first.forEach(
          (head, before) ->
              round(head, before, judge)
                  .ifPresent(
                      left -> {
                        graphs(head, left, judge);
                        if (left.isRecording()) {
                          round(head, left, judge); // what it computes from itself has a graph
                        }
                      }));
      Rounds rounds = new Rounds(frame, new Complaining(frame, session, false, judge));
      Counting counting = new Counting(frame, session);
      judged.again.forEach(
          (head, left) -> {
            if (counting.isLong(head, states::at)) {
              rounds.check(head, left);
            }
          });
    }
    return judged.exit;
  }

  /** What becomes of the graphs of a round. */
  private void graphs(int head, Memory left, Judging judge) {
    Complaining complaining = new Complaining(frame, session, false, judge);
    new KeptGraphs(frame, session, complaining).check(head, left);
    new UnusedGraphs(frame, session, complaining).check(head, left);
  }

  /**
   * One round of a loop alone: the first, or a further one as those before leave things.
   *
   * @return what holds at its end, where it comes to one
   */
  private Optional<Memory> round(int head, Memory left, Judging judge) {
    ControlFlow flow = frame.flow();
    List<Integer> inside =
        ControlFlow.normalSuccessors(frame.body().blocks().get(head).end()).stream()
            .filter(block -> flow.inLoop(head, block) && block != head)
            .toList();
    States states = settle(head, left, block -> flow.inLoop(head, block));
    // Only what every round does is certain to meet what the round before has left.
    States judged =
        judge(
            states,
            judge,
            block ->
                block == head
                    || inside.stream().anyMatch(first -> flow.postDominates(block, first)));
    return Optional.ofNullable(judged.again.get(head));
  }

  private States settle(int first, Memory start, IntPredicate inside) {
    States states = new States();
    states.in.put(first, start.copy());
    PriorityQueue<Integer> work =
        new PriorityQueue<>((one, other) -> position.get(one) - position.get(other));
    work.add(first);
    boolean isPart = first != 0;
    while (!work.isEmpty()) {
      int id = work.poll();
      Map<Integer, Memory> out = step(id, states, Judging.NONE);
      out.forEach(
          (target, memory) -> {
            if (inside.test(target) && !(isPart && target == first)) {
              flowInto(target, memory, states, work);
            }
          });
    }
    return states;
  }

  private static void flowInto(
      int target, Memory memory, States states, PriorityQueue<Integer> work) {
    Memory known = states.in.get(target);
    boolean changed = known == null || known.join(memory);
    if (known == null) {
      states.in.put(target, memory);
    }
    if (changed && !work.contains(target)) {
      work.add(target);
    }
  }

  /** One look at each block that can be reached. */
  private States judge(States settled, Judging judging, IntPredicate judged) {
    States result = new States();
    for (int id : order) {
      if (!settled.in.containsKey(id)) {
        continue;
      }
      Judging here = judged.test(id) ? judging : Judging.NONE;
      Map<Integer, Memory> out = step(id, settled, here);
      out.forEach(
          (target, memory) -> {
            if (frame.flow().isLoopHead(target)) {
              boolean back = frame.flow().isBackEdge(id, target);
              put(target, memory, back ? result.again : result.first);
            }
          });
      result.exit = joined(result.exit, exit(id, settled, here));
    }
    return result;
  }

  private static Optional<Exit> joined(Optional<Exit> one, Optional<Exit> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() ? one : other;
    }
    Memory memory = one.get().memory();
    Held value = one.get().value();
    boolean same = value.equals(other.get().value());
    memory.join(other.get().memory());
    if (!same) {
      memory.share(value);
      memory.share(other.get().value());
    }
    return Optional.of(new Exit(memory, same ? value : Held.UNKNOWN));
  }

  /** Runs a block; what holds on each way out, handlers included. */
  private Map<Integer, Memory> step(int id, States states, Judging judging) {
    Block block = frame.body().blocks().get(id);
    Memory memory = states.at(id);
    Map<Integer, Memory> out = new HashMap<>();
    Steps steps = new Steps(frame, id, memory, session, judging);
    boolean ended = false;
    for (int i = 0; i < block.instrs().size() && !ended; i++) {
      Instr instr = block.instrs().get(i);
      if (i == 0 || instr instanceof Instr.Invoke || instr instanceof Instr.New) {
        handle(block, memory, out);
      }
      ended = !steps.run(instr, i);
    }
    if (block.end() instanceof Terminator.Throw || block.instrs().isEmpty()) {
      handle(block, memory, out);
    }
    if (!ended) {
      leave(block.end(), memory, out);
    }
    return out;
  }

  private static void handle(Block block, Memory memory, Map<Integer, Memory> out) {
    block.handlers().forEach(handler -> put(handler.target(), memory, out));
  }

  private void leave(Terminator end, Memory memory, Map<Integer, Memory> out) {
    if (end instanceof Terminator.Goto jump) {
      put(jump.target(), memory, out);
    } else if (end instanceof Terminator.Branch branch) {
      Held condition = memory.held(Memory.Slot.register(frame.depth(), branch.condition()));
      way(condition, true, memory).ifPresent(taken -> put(branch.then(), taken, out));
      way(condition, false, memory).ifPresent(taken -> put(branch.otherwise(), taken, out));
    }
  }

  /** What holds where a condition has come out like that; empty where it cannot. */
  private static Optional<Memory> way(Held condition, boolean outcome, Memory memory) {
    if (condition instanceof Held.Flag flag && flag.value() != outcome) {
      return Optional.empty();
    }
    if (condition instanceof Held.More more && !outcome) {
      return new Lists(memory).walked(more);
    }
    if (condition instanceof Held.IsNull test && test.whenTrue() == outcome) {
      Memory without = memory.copy();
      without.forget(test.key(), new Held.Nothing());
      return Optional.of(without);
    }
    return Optional.of(memory);
  }

  private static void put(int target, Memory memory, Map<Integer, Memory> out) {
    Memory before = out.get(target);
    if (before == null) {
      out.put(target, memory.copy());
    } else {
      before.join(memory);
    }
  }

  private Optional<Exit> exit(int id, States states, Judging judging) {
    Block block = frame.body().blocks().get(id);
    if (!(block.end() instanceof Terminator.Return result)) {
      return Optional.empty();
    }
    Memory memory = states.at(id);
    Steps steps = new Steps(frame, id, memory, session, Judging.NONE);
    for (int i = 0; i < block.instrs().size(); i++) {
      if (!steps.run(block.instrs().get(i), i)) {
        return Optional.empty();
      }
    }
    Held value =
        result.value() == Instr.NONE
            ? Held.UNKNOWN
            : memory.held(Memory.Slot.register(frame.depth(), result.value()));
    new Returned(frame, session, memory, judging).check(value, statement(block, result));
    return Optional.of(new Exit(memory, value));
  }

  /** The statement that says what is returned, also where something runs in between. */
  private Span statement(Block block, Terminator.Return result) {
    if (result.at().isKnown()) {
      return result.at();
    }
    List<Span> written =
        block.instrs().stream()
            .filter(Instr.Load.class::isInstance)
            .map(Instr.Load.class::cast)
            .filter(load -> load.target() == result.value())
            .flatMap(load -> stores(load.local()))
            .map(Instr::at)
            .toList();
    return written.size() == 1 ? written.get(0) : Span.NONE;
  }

  private Stream<Instr.Store> stores(Local local) {
    return frame.body().blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .filter(Instr.Store.class::isInstance)
        .map(Instr.Store.class::cast)
        .filter(store -> store.local().equals(local));
  }
}
