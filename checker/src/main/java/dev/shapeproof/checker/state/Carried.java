package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What one round of a loop hands on to the next. */
final class Carried {
  private final Frame frame;
  private final int head;

  Carried(Frame frame, int head) {
    this.frame = frame;
    this.head = head;
  }

  boolean isInLoop(Key key) {
    return key.blockIn(frame).filter(block -> frame.flow().inLoop(head, block)).isPresent();
  }

  /** Whether a variable from before the loop has it, or something that was there before. */
  boolean has(Key key, Memory left) {
    Held held = new Held.Of(key);
    boolean byVariable = left.variables(frame.depth(), held).stream().anyMatch(this::isSetOutside);
    return byVariable || isInHolder(key, left) || left.hasField(held);
  }

  /** Whether a list or an array from before the loop holds it. */
  boolean isInHolder(Key key, Memory left) {
    Held held = new Held.Of(key);
    return left.things().entrySet().stream()
        .filter(entry -> !isInLoop(entry.getKey()))
        .anyMatch(
            entry -> entry.getValue().elements().filter(all -> all.contains(held)).isPresent());
  }

  /** Whether each round puts it into a list from before the loop, which only grows. */
  boolean isAppended(Key key, Memory left, Session session) {
    Held held = new Held.Of(key);
    return inside()
        .filter(Instr.Invoke.class::isInstance)
        .map(Instr.Invoke.class::cast)
        .filter(call -> appends(call, session))
        .filter(
            call -> register(call.arguments().get(call.arguments().size() - 1), left).equals(held))
        .map(call -> register(call.receiver(), left))
        .anyMatch(list -> isOlder(list, left) && onlyGrows(list, left, session));
  }

  private Held register(int register, Memory left) {
    return left.held(Memory.Slot.register(frame.depth(), register));
  }

  private boolean isOlder(Held list, Memory left) {
    return list instanceof Held.Of of && (!isInLoop(of.key()) || has(of.key(), left));
  }

  private boolean onlyGrows(Held list, Memory left, Session session) {
    return inside()
        .filter(Instr.Invoke.class::isInstance)
        .map(Instr.Invoke.class::cast)
        .filter(call -> register(call.receiver(), left).equals(list))
        .allMatch(call -> appends(call, session));
  }

  private static boolean appends(Instr.Invoke call, Session session) {
    return !call.arguments().isEmpty()
        && session
            .models()
            .method(call.method())
            .filter(model -> new Meaning(model).appends())
            .isPresent();
  }

  /** Whether a variable from before the loop has it, which each round computes from what it was. */
  boolean grows(Key key, Memory left) {
    return left.variables(frame.depth(), new Held.Of(key)).stream()
        .anyMatch(local -> isSetOutside(local) && isComputedFromItself(local));
  }

  private boolean isSetOutside(int local) {
    boolean parameter =
        frame.body().parameters().stream().map(Local::index).anyMatch(index -> index == local);
    return parameter
        || frame.body().blocks().stream()
            .filter(block -> !frame.flow().inLoop(head, block.id()))
            .flatMap(block -> block.instrs().stream())
            .anyMatch(
                instr -> instr instanceof Instr.Store store && store.local().index() == local);
  }

  private boolean isComputedFromItself(int local) {
    return inside()
        .filter(instr -> instr instanceof Instr.Store store && store.local().index() == local)
        .anyMatch(instr -> reads(((Instr.Store) instr).value(), local, new HashSet<>()));
  }

  /** Whether a register is computed from a variable, through calls of one expression. */
  private boolean reads(int register, int local, Set<Integer> seen) {
    return seen.add(register)
        && inside()
            .filter(instr -> instr.target() == register && register != Instr.NONE)
            .anyMatch(
                instr ->
                    instr instanceof Instr.Load load
                        ? load.local().index() == local
                        : instr instanceof Instr.Invoke call
                            && Stream.concat(Stream.of(call.receiver()), call.arguments().stream())
                                .anyMatch(given -> reads(given, local, seen)));
  }

  private Stream<Instr> inside() {
    return frame.flow().loop(head).stream()
        .flatMap(block -> frame.body().blocks().get(block).instrs().stream());
  }
}
