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
      return referenced(function.body(), all, transfer, place(function.at(), at));
    }
    Optional<Session.Outcome> outcome =
        session.run(function.body(), all, Session.self(function), transfer, at, true);
    return outcome.isPresent() && !outcome.get().returns()
        ? Optional.empty()
        : Optional.of(
            outcome.flatMap(Session.Outcome::value).orElseGet(() -> new Value.Unknown("lambda")));
  }

  /** Where a call of a reference stands: what is written into a call is more exact than that. */
  private static Span place(Span reference, Span call) {
    boolean within =
        reference.isKnown()
            && reference.file().equals(call.file())
            && call.start() <= reference.start()
            && reference.end() <= call.end();
    return within ? reference : call;
  }

  /** A method reference: the receiver, where there is one, is the first of the values. */
  private Optional<Value> referenced(
      MethodRef method, List<Value> values, Transfer transfer, Span at) {
    boolean hasReceiver = !method.isStatic() && !method.isConstructor();
    if (hasReceiver && values.isEmpty()) {
      return Optional.of(new Value.Unknown("method reference"));
    }
    CallSite site =
        new CallSite(
            method,
            hasReceiver ? Optional.of(values.get(0)) : Optional.empty(),
            hasReceiver ? values.subList(1, values.size()) : values,
            List.of(),
            method.isConstructor() ? method.owner() : method.result(),
            at,
            !hasReceiver,
            method.isConstructor());
    return calls.call(site, transfer);
  }
}
