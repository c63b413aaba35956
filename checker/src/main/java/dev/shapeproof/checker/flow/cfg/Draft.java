package dev.shapeproof.checker.flow.cfg;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A block under construction: what {@code Block} is, but growing and linked by reference. */
final class Draft {

  /** How it ends. */
  sealed interface Exit {
    /** Not decided yet, or nothing follows. */
    record Open() implements Exit {}

    record Goto(Draft target) implements Exit {}

    record Branch(int condition, Draft then, Draft otherwise, Span at) implements Exit {}

    record Return(int value, Span at) implements Exit {}

    record Throw(int value, Span at) implements Exit {}
  }

  /** A way out for an exception. */
  record Handler(TypeRef type, Draft target) {}

  final List<Instr> instrs = new ArrayList<>();
  final List<Handler> handlers = new ArrayList<>();
  Exit exit = new Exit.Open();

  List<Draft> successors() {
    List<Draft> all = new ArrayList<>(normalSuccessors());
    handlers.forEach(handler -> all.add(handler.target()));
    return all;
  }

  List<Draft> normalSuccessors() {
    if (exit instanceof Exit.Goto jump) {
      return List.of(jump.target());
    }
    if (exit instanceof Exit.Branch branch) {
      return List.of(branch.then(), branch.otherwise());
    }
    return List.of();
  }

  void redirect(Draft from, Draft to) {
    if (exit instanceof Exit.Goto jump && jump.target() == from) {
      exit = new Exit.Goto(to);
    } else if (exit instanceof Exit.Branch b) {
      exit =
          new Exit.Branch(
              b.condition(),
              b.then() == from ? to : b.then(),
              b.otherwise() == from ? to : b.otherwise(),
              b.at());
    }
  }

  Optional<Instr> last() {
    return instrs.isEmpty() ? Optional.empty() : Optional.of(instrs.get(instrs.size() - 1));
  }

  /** Whether an exception can leave from here at all. */
  boolean canThrow() {
    return exit instanceof Exit.Throw || instrs.stream().anyMatch(Registers::canThrow);
  }
}
