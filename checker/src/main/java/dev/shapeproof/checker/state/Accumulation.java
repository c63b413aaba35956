package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ControlFlow;
import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelMethod.Flag;
import java.util.ArrayList;
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
      List<Call> inside =
          frame.flow().loop(head).stream().flatMap(this::calls).flatMap(this::reached).toList();
      Optional<Call> backward = first(inside, Flag.BACKWARD);
      Optional<Call> update = first(inside, Flag.UPDATES);
      Optional<Call> gradient = first(inside, Flag.GRADIENT).or(() -> update);
      boolean records =
          first(inside, Flag.RECORDS).isPresent() || (update.isPresent() && !resetsNearby());
      if (backward.filter(call -> !isInOwnLoop(call)).isPresent()
          && gradient.isPresent()
          && records
          && !resets(frame.body().method(), new HashSet<>())
          && !isNew(gradient.get(), inside)
          && inside.stream().noneMatch(call -> changesGradient(call) || handsOut(call))) {
        complaining.accumulated(backward.get().top().at(), gradient.get().made().at());
        return;
      }
    }
  }

  /**
   * A call in a loop, or in a method that the loop calls.
   *
   * @param top the call in the loop that leads there
   */
  private record Call(Instr.Invoke made, Instr.Invoke top, Body body) {
    boolean isInLoop() {
      return made.equals(top);
    }
  }

  /** Whether a method runs it in a loop, which is looked at by itself. */
  private boolean isInOwnLoop(Call call) {
    ControlFlow flow = session.flow(call.body());
    return !call.isInLoop()
        && flow.reversePostOrder().stream()
            .filter(flow::isLoopHead)
            .flatMap(head -> flow.loop(head).stream())
            .anyMatch(block -> call.body().blocks().get(block).instrs().contains(call.made()));
  }

  private Stream<Instr.Invoke> calls(int block) {
    return invokes(instrs(frame.body().blocks().get(block)));
  }

  private static Stream<Instr.Invoke> invokes(Stream<Instr> instrs) {
    return instrs.filter(Instr.Invoke.class::isInstance).map(Instr.Invoke.class::cast);
  }

  private Stream<Call> reached(Instr.Invoke top) {
    List<Call> found = new ArrayList<>(List.of(new Call(top, top, frame.body())));
    Set<MethodRef> seen = new HashSet<>(Set.of(frame.body().method()));
    for (int i = 0; i < found.size(); i++) {
      MethodRef method = found.get(i).made().method();
      if (found.get(i).made().exact()
          && session.isOurs(method)
          && session.changes(method)
          && seen.add(method)
          && session.program().body(method) instanceof Program.BodyResult.Found body) {
        invokes(all(body.body())).map(call -> new Call(call, top, body.body())).forEach(found::add);
      }
    }
    return found.stream();
  }

  private static Stream<Instr> instrs(Block block) {
    return block.instrs().stream();
  }

  private Optional<Call> first(List<Call> calls, Flag flag) {
    return calls.stream().filter(call -> is(call.made().method(), flag)).findFirst();
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
  private boolean isNew(Call gradient, List<Call> inside) {
    if (!gradient.isInLoop()) {
      return inside.stream()
          .map(call -> call.made().method())
          .anyMatch(
              method -> is(method, Flag.REQUIRES_GRADIENT) || session.updates(method.result()));
    }
    return definitions(gradient)
        .anyMatch(
            made ->
                (is(gradient.made().method(), Flag.UPDATES) && isInLoop(made))
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
  private boolean changesGradient(Call call) {
    Optional<ModelMethod> model = session.models().method(call.made().method());
    boolean changes =
        model.isPresent()
            && (model.get().is(Flag.CLOSES)
                || new Meaning(model.get())
                    .operation()
                    .filter(Meaning.Operation::inPlace)
                    .isPresent());
    return changes && definitions(call).anyMatch(this::isGradient);
  }

  /** Whether a method of the program is given a gradient: it may change it. */
  private boolean handsOut(Call call) {
    return session.isOurs(call.made().method())
        && call.made().arguments().stream()
            .flatMap(argument -> definitions(argument, call.body()))
            .anyMatch(this::isGradient);
  }

  private boolean isGradient(Instr made) {
    return made instanceof Instr.Invoke call && is(call.method(), Flag.GRADIENT);
  }

  private static Stream<Instr> definitions(Call call) {
    return definitions(call.made().receiver(), call.body());
  }

  /** What may have given a register its value, through variables. */
  private static Stream<Instr> definitions(int register, Body body) {
    return all(body)
        .filter(instr -> instr.target() == register && register != Instr.NONE)
        .flatMap(
            instr ->
                instr instanceof Instr.Load load
                    ? all(body)
                        .filter(
                            other ->
                                other instanceof Instr.Store store
                                    && store.local().equals(load.local()))
                        .flatMap(
                            other ->
                                all(body)
                                    .filter(made -> made.target() == ((Instr.Store) other).value()))
                    : Stream.of(instr));
  }

  private static Stream<Instr> all(Body body) {
    return body.blocks().stream().flatMap(Accumulation::instrs);
  }
}
