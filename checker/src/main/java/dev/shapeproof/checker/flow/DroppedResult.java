package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.report.Suppression;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call that only gives a new tensor or shape, as a statement: {@code x.add(y);} changes nothing.
 * Code that takes the time may mean just that.
 */
final class DroppedResult {
  private static final Set<String> CLOCKS = Set.of("nanoTime", "currentTimeMillis");

  private static final Pattern NAME = Pattern.compile("\\w+(\\s*\\.\\s*\\w+)*");

  private final Session session;

  DroppedResult(Session session) {
    this.session = session;
  }

  /**
   * Looks at a call that has just been interpreted.
   *
   * @param judged how much had been judged before it: a call that fails is wrong enough
   */
  void check(Instr.Invoke invoke, Transfer at, int judged) {
    if (!invoke.resultUnused()
        || invoke.receiver() == Instr.NONE
        || at.isDead()
        || at.expectsFailure()
        || at.hasFailedSince(judged)
        || !onlyGives(invoke.method())
        || root(invoke, at.frame()).isEmpty()
        || takesTime(at.frame())
        || isMeant(at.frame().body().method())) {
      return;
    }
    if (at.recording()) {
      report(invoke, at);
    }
    // Somebody takes the receiver for what the call gave: what comes of that is no further error.
    Instr.Invoke root = root(invoke, at.frame()).orElseThrow();
    Value unknown = at.unknown(root.type(), root.at(), root.method().name());
    at.cursor().replace(at.value(root.receiver()), unknown);
  }

  /** The call on a variable or a field with which a chain of such calls begins. */
  private Optional<Instr.Invoke> root(Instr.Invoke call, Frame frame) {
    if (isNamed(call.spans().get(0))) {
      return Optional.of(call);
    }
    return frame.body().blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .filter(made -> made.target() == call.receiver())
        .filter(made -> made instanceof Instr.Invoke before && onlyGives(before.method()))
        .findFirst()
        .flatMap(made -> root((Instr.Invoke) made, frame));
  }

  /** A variable or a field. What nobody can name again may be tried for whether it works at all. */
  private boolean isNamed(Span receiver) {
    if (!receiver.isKnown()) {
      return false;
    }
    String source = session.program().source(receiver.file());
    return receiver.end() <= source.length()
        && NAME.matcher(source.substring(receiver.start(), receiver.end())).matches();
  }

  private void report(Instr.Invoke invoke, Transfer at) {
    Instr.Invoke root = root(invoke, at.frame()).orElseThrow();
    Span whole = invoke.at();
    Span statement =
        new Span(whole.file(), whole.start(), whole.end() + 1, whole.line(), whole.column());
    Operation.Shown receiver =
        new Operation.Shown("x", root.spans().get(0), at.value(root.receiver()));
    Operation operation =
        new Operation(
            invoke.method().name(), statement, whole, Optional.empty(), List.of(receiver));
    session.judge().remark(operation, problems(invoke.method()), at);
  }

  private List<Problem> problems(MethodRef method) {
    Problem dropped =
        new Problem(
            RuleId.RESULT_DROPPED,
            List.of(
                new Problem.Part.Text("the result of " + method.name() + " is dropped, and "),
                new Problem.Part.Name("x"),
                new Problem.Part.Text(" stays as it is")));
    List<Problem> problems = new ArrayList<>(List.of(dropped));
    inPlace(method)
        .map(other -> Problem.of(RuleId.RESULT_DROPPED, "{} works in place", other))
        .ifPresent(problems::add);
    return problems;
  }

  /** Whether a method of a tensor or a shape gives another one and does nothing else. */
  private boolean onlyGives(MethodRef method) {
    return (isTensorLike(method.owner()) || isListOfTensors(method.owner()))
        && !method.name().startsWith("get") // asked for, mostly to see that it is there
        && (isTensorLike(method.result()) || isListOfTensors(method.result()))
        && session.models().method(method).filter(m -> m.is(ModelMethod.Flag.PURE)).isPresent();
  }

  private boolean isTensor(TypeRef type) {
    return session.models().kindOf(type).filter(Kind.TENSOR::equals).isPresent();
  }

  private boolean isTensorLike(TypeRef type) {
    return isTensor(type) || session.models().kindOf(type).filter(Kind.SHAPE::equals).isPresent();
  }

  /** A library's own list. */
  private boolean isListOfTensors(TypeRef type) {
    return !type.name().startsWith("java.")
        && session.models().kindOf(type).filter(Kind.LIST::equals).isPresent();
  }

  /** The method that does the same to its receiver, by the library's habit of naming it. */
  private Optional<String> inPlace(MethodRef method) {
    String name = method.name() + "i";
    MethodRef other =
        new MethodRef(method.owner(), name, method.parameters(), method.result(), method.flags());
    return session
        .models()
        .method(other)
        .filter(found -> !found.is(ModelMethod.Flag.PURE))
        .map(found -> name);
  }

  /** Whether somebody said that results are dropped on purpose. */
  private boolean isMeant(MethodRef method) {
    return session.program().find(method.owner()).stream()
        .flatMap(owner -> owner.methods().stream())
        .filter(info -> info.method().equals(method))
        .anyMatch(
            info ->
                new Suppression(info.suppressed()).silencing(RuleId.RESULT_DROPPED).isPresent());
  }

  private static boolean takesTime(Frame frame) {
    return frame.body().blocks().stream()
        .flatMap(block -> block.instrs().stream())
        .anyMatch(
            instr ->
                instr instanceof Instr.Invoke invoke
                    && invoke.method().owner().name().equals("java.lang.System")
                    && CLOCKS.contains(invoke.method().name()));
  }
}
