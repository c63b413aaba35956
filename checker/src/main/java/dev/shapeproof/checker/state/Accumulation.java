package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelMethod.Flag;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A loop that records, runs backward and reads gradients, and nothing far and wide sets them to
 * zero: each round reads the sum of all rounds so far. Who adds up on purpose does set them to zero
 * somewhere.
 */
final class Accumulation {
  private final Frame frame;
  private final Session session;
  private final Complaining complaining;

  Accumulation(Frame frame, Session session, Complaining complaining) {
    this.frame = frame;
    this.session = session;
    this.complaining = complaining;
  }

  void check() {
    List<Integer> heads =
        frame.flow().reversePostOrder().stream().filter(frame.flow()::isLoopHead).toList();
    for (int head : heads) {
      List<Instr.Invoke> inside =
          frame.flow().loop(head).stream().flatMap(block -> calls(block)).toList();
      Optional<Instr.Invoke> backward = first(inside, Flag.BACKWARD);
      Optional<Instr.Invoke> update = first(inside, Flag.UPDATES);
      Optional<Instr.Invoke> gradient = first(inside, Flag.GRADIENT).or(() -> update);
      boolean records =
          first(inside, Flag.RECORDS).isPresent() || (update.isPresent() && !resetsNearby());
      if (backward.isPresent()
          && gradient.isPresent()
          && records
          && !resets(frame.body().method(), new HashSet<>())
          && !isNew(gradient.get())
          && inside.stream().noneMatch(this::changesGradient)) {
        complaining.accumulated(backward.get().at(), gradient.get().at());
        return;
      }
    }
  }

  private Stream<Instr.Invoke> calls(int block) {
    return instrs(frame.body().blocks().get(block))
        .filter(Instr.Invoke.class::isInstance)
        .map(Instr.Invoke.class::cast);
  }

  private static Stream<Instr> instrs(Block block) {
    return block.instrs().stream();
  }

  private Optional<Instr.Invoke> first(List<Instr.Invoke> calls, Flag flag) {
    return calls.stream().filter(call -> is(call.method(), flag)).findFirst();
  }

  private boolean is(MethodRef method, Flag flag) {
    return session.models().method(method).filter(model -> model.is(flag)).isPresent();
  }

  /** Whether a method, or one that it calls, may set gradients to zero. */
  private boolean resets(MethodRef method, Set<MethodRef> seen) {
    return seen.add(method)
        && session.program().calls(method).stream()
            .anyMatch(
                call ->
                    is(call, Flag.ZEROES)
                        || is(call, Flag.CLEARS)
                        || is(call, Flag.STEPS)
                        || (session.isOurs(call) && resets(call, seen)));
  }

  /** Whether any method of the class may set gradients to zero. */
  private boolean resetsNearby() {
    return session
        .program()
        .find(frame.body().method().owner())
        .map(ClassInfo::methods)
        .orElse(List.of())
        .stream()
        .anyMatch(method -> resets(method.method(), new HashSet<>()));
  }

  /** Whether the gradient is that of an array, or an optimiser, that each round makes anew. */
  private boolean isNew(Instr.Invoke gradient) {
    return definitions(gradient.receiver())
        .anyMatch(
            made ->
                (is(gradient.method(), Flag.UPDATES) && isInLoop(made))
                    || (made instanceof Instr.Invoke call
                        && session
                            .models()
                            .kindOf(call.method().owner())
                            .filter(Kind.MANAGER::equals)
                            .isPresent()
                        && isInLoop(call)));
  }

  private boolean isInLoop(Instr wanted) {
    return frame.flow().reversePostOrder().stream()
        .filter(frame.flow()::isLoopHead)
        .flatMap(head -> frame.flow().loop(head).stream())
        .flatMap(block -> instrs(frame.body().blocks().get(block)))
        .anyMatch(instr -> instr.equals(wanted));
  }

  /** Whether a call writes into a gradient, or closes it. */
  private boolean changesGradient(Instr.Invoke call) {
    Optional<ModelMethod> model = session.models().method(call.method());
    boolean changes =
        model.isPresent()
            && (model.get().is(Flag.CLOSES)
                || new Meaning(model.get())
                    .operation()
                    .filter(Meaning.Operation::inPlace)
                    .isPresent());
    return changes
        && definitions(call.receiver())
            .anyMatch(
                made -> made instanceof Instr.Invoke other && is(other.method(), Flag.GRADIENT));
  }

  /** What may have given a register its value, through variables. */
  private Stream<Instr> definitions(int register) {
    return all()
        .filter(instr -> instr.target() == register && register != Instr.NONE)
        .flatMap(
            instr ->
                instr instanceof Instr.Load load
                    ? all()
                        .filter(
                            other ->
                                other instanceof Instr.Store store
                                    && store.local().equals(load.local()))
                        .flatMap(
                            other ->
                                all()
                                    .filter(made -> made.target() == ((Instr.Store) other).value()))
                    : Stream.of(instr));
  }

  private Stream<Instr> all() {
    return frame.body().blocks().stream().flatMap(Accumulation::instrs);
  }
}
