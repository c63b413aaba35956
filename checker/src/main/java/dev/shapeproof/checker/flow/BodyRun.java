package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.Terminator;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Interprets one activation of a body: one state per edge, blocks in reverse post-order, loops by
 * guess and proof. What a block reports counts only when every loop around it is stable, so nothing
 * is judged twice.
 */
final class BodyRun {
  /** The local under which a returned value passes through joins. */
  private static final int RESULT = -1;

  /** How a body ended: the state that came back and its value; nothing where it never returns. */
  record Exit(State state, Optional<Value> value) {}

  private final Frame frame;
  private final Transfer transfer;
  private final Budget budget;
  private final Edges edges;

  /** What may be assumed of the round inside each loop, by its head. */
  private final Map<Integer, List<State.Taken>> asked = new TreeMap<>();

  BodyRun(Frame frame, Transfer transfer, Budget budget) {
    this.frame = frame;
    this.transfer = transfer;
    this.budget = budget;
    this.edges = new Edges(frame);
  }

  /** Runs from {@code entry}; {@code recording} says whether obligations are judged. */
  Optional<Exit> run(State entry, boolean recording) {
    edges.enter(0, entry);
    run(frame.flow().reversePostOrder(), -1, recording);
    return edges
        .exit()
        .map(joined -> new Exit(joined, Optional.ofNullable(joined.locals().get(RESULT))));
  }

  /** Runs blocks in order; {@code inside} is the head of the loop they are the body of, or -1. */
  private void run(List<Integer> blocks, int inside, boolean recording) {
    List<Integer> done = new ArrayList<>();
    for (int id : blocks) {
      if (done.contains(id)) {
        continue;
      }
      if (id != inside && frame.flow().isLoopHead(id)) {
        List<Integer> loop = frame.flow().loop(id);
        loop(id, loop, recording);
        done.addAll(loop);
      } else {
        edges.stateAt(id).ifPresent(state -> block(id, state, recording));
      }
    }
  }

  private void loop(int head, List<Integer> loop, boolean recording) {
    Optional<State> entered = edges.stateAt(head);
    if (entered.isEmpty()) {
      return;
    }
    State entry = entered.get();
    int before = transfer.judged();
    LoopHead guesses = new LoopHead(frame, head, entry.facts(), s -> frame.madeInLoop(s, head));
    Settled settled = settle(head, loop, guesses, entry, entry, recording);
    if (settled.guesses().isLossy() && settled.guesses().counts()) {
      // Once more, now that it is known how the loop counts.
      LoopHead counted = settled.guesses().keepingCounters();
      State start = bounded(head, counted, counted.start(entry, settled.state()));
      transfer.forgetJudged(before, transfer.judged());
      settled = settle(head, loop, counted, entry, start, recording);
    }
    boolean rounds = affordsRounds(settled) && mayTellRounds(head, entry, settled);
    if (rounds && (settled.isLossy() || endsUntold(head, settled))) {
      transfer.forgetJudged(before, transfer.judged());
      if (!roundByRound(head, loop, entry, settled, recording)) {
        once(head, loop, settled.state(), recording);
      }
      return;
    }
    if (!settled.done()) {
      Optional<State> back = once(head, loop, settled.state(), recording);
      if (settled.never() && back.isPresent()) {
        // Rounds fail, which has been said: what follows is not about there being none.
        State some = settled.guesses().merge(entry, back.get());
        once(head, loop, bounded(head, settled.guesses(), some), false);
      }
    }
    int after = transfer.judged();
    if (rounds && transfer.isUnclearSince(before)) {
      if (roundByRound(head, loop, entry, settled, recording)) {
        transfer.forgetJudged(before, after);
      } else {
        once(head, loop, settled.state(), false); // it has been judged
      }
    }
  }

  /** Whether nothing counts a loop, or not its test alone ends it, where each round is known. */
  private boolean endsUntold(int head, Settled settled) {
    List<Integer> test = test(head);
    return budget.isOfProgram()
        && (settled.guesses().mostTrips() == Long.MAX_VALUE
            || !frame.flow().leavesOnlyBy(head, test.get(test.size() - 1)));
  }

  private static String words(int round) {
    return "in round " + (round + 1) + " of the loop";
  }

  /** The test of a loop. */
  private Span loopAt(int head) {
    List<Integer> test = test(head);
    return frame.body().blocks().get(test.get(test.size() - 1)).end()
            instanceof Terminator.Branch branch
        ? branch.at()
        : Span.NONE;
  }

  /** Whether running a loop round by round can be worth it. */
  private boolean affordsRounds(Settled settled) {
    long trips = settled.guesses().mostTrips();
    boolean counted = trips < Long.MAX_VALUE;
    return (!counted || trips <= budget.mostRounds())
        && budget.affords(settled.costs() * (counted ? trips : Budget.ROUNDS));
  }

  /**
   * Whether it can be known when a loop ends that is run round by round: it counts, or its test is
   * decided in the first round.
   */
  private boolean mayTellRounds(int head, State entry, Settled settled) {
    if (settled.guesses().mostTrips() < Long.MAX_VALUE) {
      return true;
    }
    List<Integer> test = test(head);
    int last = test.get(test.size() - 1);
    if (!(frame.body().blocks().get(last).end() instanceof Terminator.Branch branch)) {
      return true;
    }
    return tested(test, branch, entry)
        .map(condition -> entry.facts().decide(condition) != Decision.OPEN)
        .orElse(false);
  }

  /**
   * Goes round until a guess holds, beginning with {@code start}. From the second round on what is
   * met is judged at once where {@code recording}: mostly that round is the last.
   */
  private Settled settle(
      int head, List<Integer> loop, LoopHead guesses, State entry, State start, boolean recording) {
    State state = start;
    int costs = 0;
    boolean blurred = false;
    boolean done = false;
    boolean never = false;
    boolean judging = recording;
    int before = transfer.judged();
    for (int round = 0; round < 4 * LoopHead.PATIENCE && !guesses.stable(); round++) {
      int left = budget.leftOnce();
      int blurs = transfer.blurs();
      transfer.forgetJudged(before, transfer.judged());
      Optional<State> back = once(head, loop, state, judging && round > 0);
      if (transfer.hasFailedSince(before)) {
        // What fails ends a round that is not judged, and the loop is about rounds that go on.
        judging = false;
        left = budget.leftOnce();
        transfer.forgetJudged(before, transfer.judged());
        back = once(head, loop, state, false);
      }
      costs = left - budget.leftOnce();
      blurred = transfer.blurs() > blurs;
      never = back.isEmpty();
      if (never) {
        break;
      }
      State next = bounded(head, guesses, guesses.merge(entry, back.get()));
      done = guesses.stable() && next.equals(state) && judging == recording;
      state = next;
    }
    if (!done) {
      transfer.forgetJudged(before, transfer.judged());
    }
    return new Settled(state, guesses, costs, blurred, done, never);
  }

  /**
   * Runs a loop that counts to a small number one round after the other, where one state for all
   * rounds would forget what sets them apart. Where it turns out to go on for longer, nothing has
   * happened.
   */
  private boolean roundByRound(
      int head, List<Integer> loop, State entry, Settled settled, boolean recording) {
    boolean counted = settled.guesses().mostTrips() < Long.MAX_VALUE;
    int judged = transfer.judged();
    Rounds rounds = new Rounds(head, loop);
    State state = entry;
    for (int round = 0; round <= budget.mostRounds(settled.costs(), counted); round++) {
      String before = frame.intoRound(head + "-" + round, new Way(loopAt(head), words(round)));
      Optional<State> back = once(head, loop, state, recording);
      frame.back(before);
      rounds.collect(edges);
      if (back.isEmpty()) {
        loop.forEach(edges::forget);
        rounds.leave(frame, edges);
        return true;
      }
      if (!counted && rounds.leaves()) {
        break; // whether it goes on is not known
      }
      state = back.get();
    }
    transfer.forgetJudged(judged, transfer.judged());
    return false;
  }

  /** One pass over a loop's blocks; the state that came round, if any did. */
  private Optional<State> once(int head, List<Integer> loop, State atHead, boolean recording) {
    loop.forEach(edges::forget);
    edges.enter(head, atHead);
    run(loop, head, recording);
    return edges.back(head);
  }

  /**
   * What a loop's own test says: where it counts, that bounds the trip count from above, and on
   * exit fixes it.
   */
  private State bounded(int head, LoopHead guesses, State state) {
    List<Integer> test = test(head);
    int last = test.get(test.size() - 1);
    if (!(frame.body().blocks().get(last).end() instanceof Terminator.Branch branch)) {
      return state;
    }
    boolean staysInside =
        frame.flow().inLoop(head, branch.then()) && !frame.flow().inLoop(head, branch.otherwise());
    if (!staysInside) {
      return state;
    }
    Optional<Dim> margin = tested(test, branch, state).flatMap(BodyRun::margin);
    if (margin.isEmpty()) {
      return state;
    }
    boolean endsByTest = frame.flow().leavesOnlyBy(head, last);
    asked.put(head, guesses.count(margin.get(), branch, endsByTest));
    return guesses.counting(state, branch, asked.get(head));
  }

  /** The condition of a loop's test in a state at its head, where it is known as one. */
  private Optional<Constraint> tested(List<Integer> test, Terminator.Branch branch, State state) {
    transfer.begin(new Cursor(state), false);
    for (int id : test) {
      frame.enter(id);
      frame.body().blocks().get(id).instrs().forEach(transfer::step);
    }
    return transfer.condition(branch.condition());
  }

  /** The blocks from a loop's head to its test. */
  private List<Integer> test(int head) {
    List<Integer> blocks = new ArrayList<>(List.of(head));
    int at = head;
    while (frame.body().blocks().get(at).end() instanceof Terminator.Goto jump
        && frame.flow().inLoop(head, jump.target())
        && !blocks.contains(jump.target())
        && !frame.flow().isLoopHead(jump.target())) {
      at = jump.target();
      blocks.add(at);
    }
    return blocks;
  }

  /** p where a condition is {@code p >= 0}; of what is never negative, {@code q == 0} is one. */
  private static Optional<Dim> margin(Constraint condition) {
    if (condition.view() instanceof Constraint.Zero zero && zero.dim().bounds().lower() >= 0) {
      return Optional.of(zero.dim().times(-1));
    }
    return condition.view() instanceof Constraint.NonNegative atLeast
        ? Optional.of(atLeast.dim())
        : Optional.empty();
  }

  /** Which round it is can be asked inside a loop only. */
  private State outside(int from, int to, State state) {
    State left = state;
    for (Map.Entry<Integer, List<State.Taken>> entry : asked.entrySet()) {
      int head = entry.getKey();
      if (frame.flow().inLoop(head, from) && !frame.flow().inLoop(head, to)) {
        List<State.Taken> arms = new ArrayList<>(left.arms());
        arms.removeAll(entry.getValue());
        left = new State(left.locals(), left.heap(), left.facts(), left.path(), arms);
      }
    }
    return left;
  }

  private void block(int id, State entry, boolean recording) {
    Block block = frame.body().blocks().get(id);
    frame.enter(id);
    budget.spend(1 + block.instrs().size());
    Cursor cursor = new Cursor(entry);
    transfer.begin(cursor, recording);
    if (!block.handlers().isEmpty()) {
      edges.raise(block, entry);
    }
    boolean stored = false;
    for (Instr instr : block.instrs()) {
      if (stored && !block.handlers().isEmpty() && mayThrow(instr)) {
        edges.raise(block, cursor.state());
        stored = false;
      }
      transfer.step(instr);
      frame.enter(id);
      stored |= changes(instr);
      if (transfer.isDead()) {
        return;
      }
    }
    leave(id, block.end(), cursor);
  }

  /** Whether a handler behind the instruction may see another state than one before it. */
  private static boolean changes(Instr instr) {
    return instr instanceof Instr.Store
        || instr instanceof Instr.FieldSet
        || instr instanceof Instr.ArraySet
        || mayThrow(instr);
  }

  private static boolean mayThrow(Instr instr) {
    return instr instanceof Instr.Invoke || instr instanceof Instr.New;
  }

  private void leave(int id, Terminator end, Cursor cursor) {
    if (end instanceof Terminator.Goto jump) {
      edges.put(id, jump.target(), outside(id, jump.target(), cursor.state()));
    } else if (end instanceof Terminator.Branch branch) {
      branch(id, branch, cursor.state());
    } else if (end instanceof Terminator.Return result) {
      transfer.leave(result);
      if (result.value() != Instr.NONE) {
        cursor.assign(RESULT, transfer.value(result.value()));
      }
      edges.returned(id, cursor.state());
    }
  }

  private void branch(int id, Terminator.Branch branch, State state) {
    Constraint condition =
        transfer
            .condition(branch.condition())
            .orElseGet(() -> frame.fresh(branch.at(), "?", "condition", 0).eq(1));
    take(id, branch, branch.then(), condition, state);
    take(id, branch, branch.otherwise(), condition.not(), state);
  }

  private void take(
      int id, Terminator.Branch branch, int target, Constraint condition, State state) {
    Constraint simple = state.facts().simplify(condition);
    Decision decided = state.facts().decide(simple);
    if (decided == Decision.REFUTED) {
      return;
    }
    if (decided == Decision.PROVED) {
      edges.put(id, target, outside(id, target, state));
      return;
    }
    Cursor cursor = new Cursor(state);
    cursor.learn(condition, Grade.HARD, branch.at(), "condition");
    State taken = cursor.state();
    if (taken.facts().contradictory()) {
      return;
    }
    List<State.Taken> path = new ArrayList<>(taken.path());
    boolean holds = target == branch.then();
    Way way = Way.branch(branch.at(), holds);
    path.add(new State.Taken(condition, frame.place(), target, List.of(way)));
    edges.put(
        id,
        target,
        outside(
            id,
            target,
            new State(taken.locals(), taken.heap(), taken.facts(), path, taken.arms())));
  }
}
