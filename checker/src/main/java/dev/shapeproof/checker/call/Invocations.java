package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Calls that the body of a model makes: of methods of objects, be they modelled or part of the
 * compilation, of static methods of models, and of constructors. Each is a call of its own, with
 * its own demands, at the place of the Java call that led to the model.
 */
final class Invocations {
  private final Evaluation evaluation;
  private final Dispatch dispatch;

  Invocations(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.dispatch = evaluation.session.calls().dispatch();
  }

  /** {@code target.name(arguments)}. */
  Value onObject(Value target, String name, List<Value> arguments) {
    String round = evaluation.nextCall();
    Optional<Optional<Value>> forked =
        evaluation
            .session
            .forks()
            .onOneOf(
                target,
                evaluation.site.at(),
                evaluation.transfer,
                one -> onOne(one, name, arguments, round));
    return returned(forked.orElseGet(() -> onOne(target, name, arguments, round)));
  }

  private Optional<Value> onOne(Value target, String name, List<Value> arguments, String round) {
    if (target instanceof Value.Function function) {
      // the one method of a functional interface
      return evaluation
          .session
          .calls()
          .functions()
          .apply(function, arguments, evaluation.transfer, evaluation.site.at(), round);
    }
    Optional<ObjectState> object =
        target instanceof Value.Ref ref
            ? evaluation.transfer.cursor().object(ref.id())
            : Optional.empty();
    Optional<MethodRef> method =
        object.flatMap(
            state -> dispatch.named(state.type(), name, arguments, evaluation.transfer.cursor()));
    boolean known =
        method.isPresent()
            && (object.orElseThrow().exact() || !evaluation.session.overridden(method.get()));
    return known
        ? call(method.get(), Optional.of(target), arguments, round)
        : Optional.of(unknown(target, arguments));
  }

  private Value returned(Optional<Value> result) {
    if (result.isEmpty()) {
      evaluation.stop();
    }
    return result.orElseGet(() -> new Value.Unknown("never returns"));
  }

  /** {@code owner.name(arguments)}; {@code <init>} makes an object. */
  Value onClass(TypeRef owner, String name, List<Value> arguments) {
    Optional<MethodRef> method =
        dispatch.ofClass(owner, name, arguments, evaluation.transfer.cursor());
    if (method.isPresent()) {
      return returned(call(method.get(), Optional.empty(), arguments, evaluation.nextCall()));
    }
    return name.equals("<init>") && arguments.isEmpty()
        ? evaluation.transfer.cursor().allocate(place(owner), ObjectState.made(owner))
        : unknown(new Value.Null(), arguments);
  }

  private String place(TypeRef owner) {
    String before = evaluation.transfer.frame().intoRound(evaluation.nextCall());
    String name = evaluation.transfer.frame().name(evaluation.site.at(), "+" + owner);
    evaluation.transfer.frame().back(before);
    return name;
  }

  private Optional<Value> call(
      MethodRef method, Optional<Value> receiver, List<Value> arguments, String round) {
    boolean creates = method.isConstructor();
    CallSite site =
        new CallSite(
            method,
            receiver,
            arguments,
            Collections.nCopies(arguments.size() + 1, Span.NONE),
            creates ? method.owner() : method.result(),
            evaluation.site.at(),
            true,
            creates);
    String before = evaluation.transfer.frame().intoRound(round);
    Optional<Value> result = evaluation.session.calls().call(site, evaluation.transfer);
    evaluation.transfer.frame().back(before);
    return result;
  }

  /** Nobody knows which method it is: what it is given may have changed. */
  private Value unknown(Value target, List<Value> arguments) {
    evaluation.transfer.escape(target);
    arguments.forEach(evaluation.transfer::escape);
    return evaluation.gap("call");
  }
}
