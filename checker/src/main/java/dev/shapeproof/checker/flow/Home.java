package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of an activation lies in this compilation, where somebody can act: an operation in code of
 * another module counts at the call that led there.
 *
 * @param frame the innermost activation of this compilation
 * @param call where it called other modules' code; empty where the operation is its own
 */
record Home(Program program, Frame frame, Optional<Span> call) {

  static Home of(Frame innermost, Program program) {
    Frame frame = innermost;
    Optional<Span> call = Optional.empty();
    while (isAway(frame, program) && frame.caller().isPresent()) {
      call = Optional.of(frame.callSite());
      frame = frame.caller().get();
    }
    return new Home(program, frame, call);
  }

  private static boolean isAway(Frame frame, Program program) {
    return program.find(frame.body().method().owner()).filter(ClassInfo::travelled).isPresent();
  }

  boolean isAway() {
    return call.isPresent();
  }

  /** The operation as it is seen from here. */
  Operation of(Operation operation, Frame innermost) {
    return call.map(
            at ->
                operation.within(innermost.body().method(), at, names(operation, innermost.body())))
        .orElse(operation);
  }

  /** The source is not at hand, but what variables and fields are called. */
  private static Map<String, String> names(Operation operation, Body body) {
    Map<String, String> names = new HashMap<>();
    for (Operation.Shown shown : operation.operands()) {
      body.blocks().stream()
          .flatMap(block -> block.instrs().stream())
          .filter(instr -> instr.at().isKnown() && instr.at().equals(shown.at()))
          .flatMap(instr -> name(instr).stream())
          .findFirst()
          .ifPresent(name -> names.put(shown.parameter(), name));
    }
    return names;
  }

  private static Optional<String> name(Instr instr) {
    if (instr instanceof Instr.Load load && !load.local().name().startsWith("$")) {
      return Optional.of(load.local().name());
    }
    return instr instanceof Instr.FieldGet get ? Optional.of(get.field().name()) : Optional.empty();
  }

  /** Call sites of this compilation, from the entry down. */
  List<Span> chain() {
    List<Span> sites = new ArrayList<>();
    for (Frame at = frame; at.caller().isPresent(); at = at.caller().get()) {
      if (!isAway(at.caller().get(), program)) {
        sites.add(at.callSite());
      }
    }
    Collections.reverse(sites);
    return sites;
  }

  /** The methods in which these stand. */
  List<MethodRef> callers() {
    List<MethodRef> methods = new ArrayList<>();
    for (Frame at = frame; at.caller().isPresent(); at = at.caller().get()) {
      if (!isAway(at.caller().get(), program)) {
        methods.add(at.caller().get().body().method());
      }
    }
    Collections.reverse(methods);
    return methods;
  }
}
