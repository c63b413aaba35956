package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the program in sight passes to its own methods. */
final class Callers {
  private final Program program;

  Callers(Program program) {
    this.program = program;
  }

  /**
   * The numbers that the calls of a method pass for one parameter; empty where there are no calls
   * or one passes something else.
   */
  List<Long> numbers(MethodRef method, int parameter) {
    List<Long> found = new ArrayList<>();
    List<MethodRef> callers =
        program.roots().stream()
            .flatMap(info -> info.methods().stream())
            .map(caller -> caller.method())
            .filter(caller -> program.calls(caller).contains(method))
            .toList();
    for (MethodRef caller : callers) {
      List<Optional<Long>> passed = passed(caller, method, parameter);
      if (passed.isEmpty() || passed.stream().anyMatch(Optional::isEmpty)) {
        return List.of();
      }
      passed.forEach(number -> found.add(number.orElseThrow()));
    }
    return found;
  }

  private List<Optional<Long>> passed(MethodRef caller, MethodRef method, int parameter) {
    if (!(program.body(caller) instanceof Program.BodyResult.Found found)) {
      return List.of();
    }
    return instrs(found.body())
        .filter(Instr.Invoke.class::isInstance)
        .map(Instr.Invoke.class::cast)
        .filter(call -> call.method().equals(method) && parameter < call.arguments().size())
        .map(call -> number(found.body(), call.arguments().get(parameter)))
        .toList();
  }

  /** A constant, or a variable that is set once, to one. */
  private static Optional<Long> number(Body body, int register) {
    Optional<Instr> made =
        instrs(body)
            .filter(instr -> instr.target() == register && register != Instr.NONE)
            .findFirst();
    if (made.orElse(null) instanceof Instr.Const constant) {
      return constant.value() instanceof Integer || constant.value() instanceof Long
          ? Optional.of(((Number) constant.value()).longValue())
          : Optional.empty();
    }
    if (made.orElse(null) instanceof Instr.Load load && !body.parameters().contains(load.local())) {
      List<Instr.Store> stores = stores(body, load.local()).toList();
      return stores.size() == 1 ? number(body, stores.get(0).value()) : Optional.empty();
    }
    return Optional.empty();
  }

  /** What sets a variable. */
  static Stream<Instr.Store> stores(Body body, Local local) {
    return instrs(body)
        .filter(Instr.Store.class::isInstance)
        .map(Instr.Store.class::cast)
        .filter(store -> store.local().equals(local));
  }

  private static Stream<Instr> instrs(Body body) {
    return body.blocks().stream().flatMap(block -> block.instrs().stream());
  }
}
