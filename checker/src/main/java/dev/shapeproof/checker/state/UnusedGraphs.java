package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Reads;
import dev.shapeproof.checker.flow.ir.Terminator;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelMethod.Flag;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Graphs that are recorded and that backward never goes through: a collector around an evaluation,
 * a loop that only reads numbers off what requires a gradient. All values on the way stay for
 * nothing (<a href="https://docs.pytorch.org/docs/2.7/notes/autograd.html">Locally disabling
 * gradient computation</a>).
 */
final class UnusedGraphs {
  private final Frame frame;
  private final Session session;
  private final Complaining complaining;

  UnusedGraphs(Frame frame, Session session, Complaining complaining) {
    this.frame = frame;
    this.session = session;
    this.complaining = complaining;
  }

  /** Looks at the collectors that a body opens; another one may take what the first recorded. */
  void check() {
    if (goesBack(frame.body().method(), new HashSet<>())) {
      return;
    }
    all()
        .filter(instr -> instr instanceof Instr.Invoke call && is(call.method(), Flag.RECORDS))
        .filter(opened -> isOnlyClosed(opened.target()))
        .forEach(opened -> complaining.unused(opened.at(), "never goes back through it"));
  }

  /** Whether nobody but close ever gets to see what a register holds, and variables with it. */
  private boolean isOnlyClosed(int register) {
    Set<Local> variables =
        all()
            .filter(instr -> instr instanceof Instr.Store store && store.value() == register)
            .map(instr -> ((Instr.Store) instr).local())
            .collect(Collectors.toSet());
    Set<Integer> held =
        all()
            .filter(instr -> instr instanceof Instr.Load load && variables.contains(load.local()))
            .map(Instr::target)
            .collect(Collectors.toCollection(HashSet::new));
    held.add(register);
    return !variables.isEmpty()
        && all().filter(instr -> Reads.any(instr, held)).allMatch(instr -> isHarmless(instr, held))
        && all().noneMatch(instr -> captures(instr, variables))
        && frame.body().blocks().stream().noneMatch(block -> returns(block, held));
  }

  private boolean isHarmless(Instr instr, Set<Integer> held) {
    return instr instanceof Instr.Store
        || instr instanceof Instr.Binary
        || (instr instanceof Instr.Invoke call
            && held.contains(call.receiver())
            && (is(call.method(), Flag.CLOSES) || is(call.method(), Flag.ZEROES)));
  }

  private static boolean captures(Instr instr, Set<Local> variables) {
    return instr instanceof Instr.Lambda lambda
        && lambda.captured().stream().anyMatch(variables::contains);
  }

  private static boolean returns(Block block, Set<Integer> held) {
    return block.end() instanceof Terminator.Return result && held.contains(result.value());
  }

  /**
   * Looks at a loop of which it is certain that it records without a collector.
   *
   * @param left what holds at the end of a round
   */
  void check(int head, Memory left) {
    if (!left.isRecording()) {
      return;
    }
    List<Instr.Invoke> calls =
        frame.flow().loop(head).stream()
            .flatMap(block -> frame.body().blocks().get(block).instrs().stream())
            .filter(Instr.Invoke.class::isInstance)
            .map(Instr.Invoke.class::cast)
            .toList();
    if (calls.stream().anyMatch(call -> goesBack(call.method(), new HashSet<>()))) {
      return;
    }
    Carried carried = new Carried(frame, head);
    calls.stream()
        .filter(this::readsNumbers)
        .filter(call -> isRecordedFor(call.receiver(), carried, left))
        .findFirst()
        .ifPresent(
            call -> complaining.unused(call.at(), "only numbers are read off it in this loop"));
  }

  private boolean isRecordedFor(int register, Carried carried, Memory left) {
    Held held = left.held(Memory.Slot.register(frame.depth(), register));
    Optional<Thing> read = left.thing(held);
    return read.isPresent()
        && read.get().grad().always()
        && read.get().grad().part() == Grad.Part.RECORDED
        && read.get().grad().node().filter(carried::isInLoop).isPresent()
        && !carried.has(((Held.Of) held).key(), left);
  }

  /** Whether a call gives values of the tensor that it is called on. */
  private boolean readsNumbers(Instr.Invoke call) {
    boolean number =
        call.method().result().name().indexOf('.') < 0 || call.method().result().isArray();
    return session.isTensor(call.method().owner())
        && number
        && session
            .models()
            .method(call.method())
            .filter(model -> model.is(Flag.PURE) && !model.is(Flag.AFTER_CLOSE))
            .isPresent();
  }

  /** Whether a method is backward, or comes to one. */
  private boolean goesBack(MethodRef method, Set<MethodRef> seen) {
    return is(method, Flag.BACKWARD)
        || (session.isOurs(method)
            && seen.add(method)
            && session.program().calls(method).stream().anyMatch(call -> goesBack(call, seen)));
  }

  private boolean is(MethodRef method, Flag flag) {
    return session
        .models()
        .method(method)
        .filter((ModelMethod model) -> model.is(flag))
        .isPresent();
  }

  private Stream<Instr> all() {
    return frame.body().blocks().stream().map(Block::instrs).flatMap(List::stream);
  }
}
