package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs lambdas and method references where they are called. */
final class FunctionCalls {
  private final Session session;
  private final Calls calls;

  FunctionCalls(Session session, Calls calls) {
    this.session = session;
    this.calls = calls;
  }

  /**
   * Runs a function value on arguments, now; empty where it never comes back.
   *
   * @param round sets this run apart from others at the same place
   */
  Optional<Value> apply(
      Value.Function function, List<Value> arguments, Transfer transfer, Span at, String round) {
    String before = transfer.frame().intoRound(round);
    Optional<Value> result = apply(function, arguments, transfer, at);
    transfer.frame().back(before);
    return result;
  }

  /** Runs a function value for one of many elements: what it leaves behind does not count. */
  Value once(Value.Function function, List<Value> arguments, Transfer transfer, Span at) {
    if (function.isReference()) {
      return new Value.Unknown("method reference");
    }
    List<Value> all = new ArrayList<>(function.captured());
    all.addAll(arguments);
    return session
        .run(function.body(), all, Session.self(function), transfer, at, false)
        .flatMap(Session.Outcome::value)
        .orElse(new Value.Unknown("lambda"));
  }

  Optional<Value> apply(
      Value.Function function, List<Value> arguments, Transfer transfer, Span at) {
    List<Value> all = new ArrayList<>(function.captured());
    all.addAll(arguments);
    if (function.isReference()) {
      return referenced(function, all, transfer, at);
    }
    Optional<Session.Outcome> outcome =
        session.run(function.body(), all, Session.self(function), transfer, at, true);
    return outcome.isPresent() && !outcome.get().returns()
        ? Optional.empty()
        : Optional.of(
            outcome.flatMap(Session.Outcome::value).orElseGet(() -> new Value.Unknown("lambda")));
  }

  /** A method reference: the receiver, where there is one, is the first of the values. */
  private Optional<Value> referenced(
      Value.Function function, List<Value> values, Transfer transfer, Span at) {
    MethodRef method = function.body();
    boolean hasReceiver = !method.isStatic() && !method.isConstructor();
    if (hasReceiver && values.isEmpty()) {
      return Optional.of(new Value.Unknown("method reference"));
    }
    CallSite site =
        new CallSite(
            method,
            hasReceiver ? Optional.of(values.get(0)) : Optional.empty(),
            hasReceiver ? values.subList(1, values.size()) : values,
            receiver(function),
            method.isConstructor() ? method.owner() : method.result(),
            at,
            !hasReceiver,
            method.isConstructor(),
            isWithin(function.at(), at) ? function.at() : at);
    return calls.call(site, transfer);
  }

  /** What stands before the colons, where it is the object that the method is called on. */
  private List<Span> receiver(Value.Function function) {
    Span all = function.at();
    int end = session.program().text(all).lastIndexOf("::");
    return function.captured().isEmpty() || end <= 0
        ? List.of()
        : List.of(new Span(all.file(), all.start(), all.start() + end, all.line(), all.column()));
  }

  /** A function from elsewhere fails where it is called. */
  private static boolean isWithin(Span inner, Span outer) {
    return inner.isKnown()
        && inner.file().equals(outer.file())
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }
}
