package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.model.ModelMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Learns from constructors which fields require a gradient, before methods are looked at. */
final class Constructors {
  private final Session session;

  Constructors(Session session) {
    this.session = session;
  }

  void read(ClassInfo info) {
    List<MethodRef> constructors =
        info.methods().stream()
            .filter(MethodInfo::hasBody)
            .map(MethodInfo::method)
            .filter(MethodRef::isConstructor)
            .toList();
    boolean concerned =
        !constructors.isEmpty()
            && constructors.stream().allMatch(this::requires)
            && info.methods().stream()
                .map(MethodInfo::method)
                .noneMatch(method -> requires(method) && mayRelease(method));
    if (!concerned) {
      return;
    }
    List<Memory> exits = new ArrayList<>();
    for (MethodRef constructor : constructors) {
      Optional<Memory> exit = exit(constructor);
      if (exit.isEmpty()) {
        return;
      }
      exits.add(exit.get());
    }
    session.fields().constructed(info.type(), info.fields(), exits);
  }

  private boolean requires(MethodRef method) {
    return session.program().calls(method).stream().anyMatch(this::isRequest);
  }

  private boolean isRequest(MethodRef method) {
    return session
        .models()
        .method(method)
        .filter(model -> model.is(ModelMethod.Flag.REQUIRES_GRADIENT))
        .isPresent();
  }

  /** Whether it may say of an array that it requires no gradient. */
  private boolean mayRelease(MethodRef method) {
    if (!(session.program().body(method) instanceof Program.BodyResult.Found found)) {
      return true;
    }
    List<Instr> all =
        found.body().blocks().stream().flatMap(block -> block.instrs().stream()).toList();
    Set<Integer> certain =
        all.stream()
            .filter(instr -> instr instanceof Instr.Const c && c.value().equals(true))
            .map(Instr::target)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(Instr.Invoke.class::isInstance)
        .map(Instr.Invoke.class::cast)
        .filter(invoke -> isRequest(invoke.method()))
        .anyMatch(invoke -> !certain.containsAll(invoke.arguments()));
  }

  private Optional<Memory> exit(MethodRef constructor) {
    if (!(session.program().body(constructor) instanceof Program.BodyResult.Found found)) {
      return Optional.empty();
    }
    try {
      session.startOver();
      Frame frame = Frame.entry(found.body(), session.flow(found.body()));
      return new Walk(frame, session).run(new Memory(), false).map(Walk.Exit::memory);
    } catch (Session.Exhausted tooMuch) {
      return Optional.empty();
    }
  }
}
