package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.ModelMethod.Flag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A loop over batches that never closes one: what a batch holds stays until the iteration ends, so
 * a whole data set is in memory. Silent where a batch is handed to anybody who may close it.
 */
final class Batches {
  private final Frame frame;
  private final Session session;
  private final Complaining complaining;

  Batches(Frame frame, Session session, Complaining complaining) {
    this.frame = frame;
    this.session = session;
    this.complaining = complaining;
  }

  void check() {
    frame.flow().reversePostOrder().stream()
        .filter(frame.flow()::isLoopHead)
        .forEach(head -> check(loop(head)));
  }

  private List<Instr> loop(int head) {
    return frame.flow().loop(head).stream()
        .flatMap(block -> frame.body().blocks().get(block).instrs().stream())
        .toList();
  }

  private void check(List<Instr> inside) {
    Optional<Local> batch =
        inside.stream()
            .filter(Instr.Store.class::isInstance)
            .map(Instr.Store.class::cast)
            .filter(
                store -> session.isHolder(store.local().type()) && comesNext(store.value(), inside))
            .map(Instr.Store::local)
            .findFirst();
    if (batch.isEmpty()) {
      return;
    }
    TypeRef type = batch.get().type();
    List<Instr.Invoke> calls =
        inside.stream()
            .filter(Instr.Invoke.class::isInstance)
            .map(Instr.Invoke.class::cast)
            .toList();
    boolean closes =
        calls.stream()
            .anyMatch(call -> is(call, Flag.CLOSES) && call.method().owner().equals(type));
    Set<Integer> held =
        inside.stream()
            .filter(instr -> instr instanceof Instr.Load load && load.local().equals(batch.get()))
            .map(Instr::target)
            .collect(Collectors.toSet());
    Optional<Span> used =
        calls.stream()
            .filter(call -> held.contains(call.receiver()))
            .map(call -> call.spans().get(0))
            .findFirst()
            .or(
                () ->
                    calls.stream()
                        .filter(call -> isKnown(call) && takes(call, held))
                        .map(Instr.Invoke::at)
                        .findFirst());
    if (!closes
        && used.isPresent()
        && inside.stream().noneMatch(it -> !isKnown(it) && takes(it, held))) {
      complaining.batch(used.get());
    }
  }

  /** Whether a value is the next one of an iteration. */
  private static boolean comesNext(int register, List<Instr> inside) {
    return inside.stream()
        .filter(instr -> instr.target() == register)
        .anyMatch(
            instr ->
                instr instanceof Instr.Convert convert
                    ? comesNext(convert.operand(), inside)
                    : instr instanceof Instr.Invoke call
                        && call.method().owner().name().equals("java.util.Iterator")
                        && call.method().name().equals("next"));
  }

  private boolean is(Instr.Invoke call, Flag flag) {
    return session.models().method(call.method()).filter(model -> model.is(flag)).isPresent();
  }

  /** Whether the library's code is known that gets something, and only computes with it. */
  private boolean isKnown(Instr instr) {
    return instr instanceof Instr.Invoke call
        && call.method().isStatic()
        && call.method().result().equals(TypeRef.VOID)
        && session
            .models()
            .method(call.method())
            .filter(model -> !model.body().isEmpty() && !model.changesStates())
            .isPresent();
  }

  /** Whether an instruction hands one of these to anybody else. */
  private static boolean takes(Instr instr, Set<Integer> held) {
    Stream<Integer> taken =
        instr instanceof Instr.Invoke call
            ? call.arguments().stream()
            : instr instanceof Instr.New made
                ? made.arguments().stream()
                : instr instanceof Instr.Store store
                    ? Stream.of(store.value())
                    : instr instanceof Instr.FieldSet set
                        ? Stream.of(set.value())
                        : instr instanceof Instr.ArraySet set
                            ? Stream.of(set.value())
                            : instr instanceof Instr.Convert convert
                                ? Stream.of(convert.operand())
                                : instr instanceof Instr.MethodReference reference
                                    ? Stream.of(reference.receiver())
                                    : instr instanceof Instr.NewArray array
                                        ? array.elements().stream().flatMap(List::stream)
                                        : Stream.of();
    return instr instanceof Instr.Lambda || taken.anyMatch(held::contains);
  }
}
