package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call that only gives a new tensor or shape, as a statement: {@code x.add(y);} changes nothing.
 * Code that takes the time may mean just that.
 */
final class DroppedResult {
  private static final Set<String> CLOCKS = Set.of("nanoTime", "currentTimeMillis");

  private final Session session;

  DroppedResult(Session session) {
    this.session = session;
  }

  void check(Instr.Invoke invoke, Transfer at) {
    if (!invoke.resultUnused()
        || !at.recording()
        || !onlyGives(invoke.method())
        || takesTime(at.frame())) {
      return;
    }
    Span whole = invoke.at();
    Span statement =
        new Span(whole.file(), whole.start(), whole.end() + 1, whole.line(), whole.column());
    boolean named = !invoke.spans().isEmpty() && invoke.spans().get(0).isKnown();
    List<Operation.Shown> operands =
        named
            ? List.of(new Operation.Shown("x", invoke.spans().get(0), at.value(invoke.receiver())))
            : List.of();
    Operation operation =
        new Operation(invoke.method().name(), statement, whole, Optional.empty(), operands);
    session.judge().remark(operation, problems(invoke.method(), named), at);
  }

  private List<Problem> problems(MethodRef method, boolean named) {
    String name = method.name();
    List<Problem.Part> words = new ArrayList<>();
    words.add(new Problem.Part.Text("the result of " + name + " is dropped, and "));
    words.add(named ? new Problem.Part.Name("x") : new Problem.Part.Text("nothing changes"));
    if (named) {
      words.add(new Problem.Part.Text(" stays as it is"));
    }
    Problem dropped = new Problem(RuleId.RESULT_DROPPED, words);
    return inPlace(method)
        .map(
            other ->
                List.of(dropped, Problem.of(RuleId.RESULT_DROPPED, "{} works in place", other)))
        .orElseGet(() -> List.of(dropped));
  }

  /** Whether a method of a tensor or a shape gives another one and does nothing else. */
  private boolean onlyGives(MethodRef method) {
    boolean ofTensors =
        isTensorLike(method.owner()) || method.parameters().stream().anyMatch(this::isTensor);
    return ofTensors
        && !method.name().startsWith("get") // asked for, mostly to see that it is there
        && isTensorLike(method.result())
        && session.models().method(method).filter(m -> m.is(ModelMethod.Flag.PURE)).isPresent();
  }

  private boolean isTensor(TypeRef type) {
    return session.models().kindOf(type).filter(Kind.TENSOR::equals).isPresent();
  }

  private boolean isTensorLike(TypeRef type) {
    return isTensor(type) || session.models().kindOf(type).filter(Kind.SHAPE::equals).isPresent();
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
