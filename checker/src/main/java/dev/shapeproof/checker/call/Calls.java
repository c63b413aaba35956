package dev.shapeproof.checker.call;

import dev.shapeproof.checker.check.Checks;
import dev.shapeproof.checker.flow.Failures;
import dev.shapeproof.checker.flow.Operation;
import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.Unsolved;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.value.ObjectId;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a call means. Precedence: a contract in the source, a user's model, a bundled model, the
 * body in this compilation, unknown.
 */
public final class Calls {
  private static final Value STOPPED = new Value.Unknown("refuted");

  private final Session session;
  private final FunctionCalls functions;
  private final Dispatch dispatch;

  public Calls(Session session) {
    this.session = session;
    this.functions = new FunctionCalls(session, this);
    this.dispatch = new Dispatch(session.program(), session.models());
  }

  Dispatch dispatch() {
    return dispatch;
  }

  FunctionCalls functions() {
    return functions;
  }

  /** The call's value; empty where it never comes back. */
  public Optional<Value> call(CallSite site, Transfer transfer) {
    Optional<Value> result = meaning(site, transfer);
    result.ifPresent(value -> Captured.note(site, value, transfer, session));
    if (!site.isInner() && applies(site.method())) {
      session.applied().note(site.at(), result.orElse(STOPPED), transfer);
    }
    expectations(site, transfer);
    return result;
  }

  private boolean applies(MethodRef method) {
    return session
        .models()
        .method(method)
        .filter(it -> it.is(ModelMethod.Flag.APPLIES))
        .isPresent();
  }

  private Optional<Value> meaning(CallSite site, Transfer transfer) {
    if (site.receiver().orElse(null) instanceof Value.Function function
        && session.isAbstract(site.method())) {
      return functions.apply(function, site.arguments(), transfer, site.at());
    }
    Optional<Value> contracted = session.contracts().call(site, transfer);
    if (contracted.isPresent()) {
      return contracted;
    }
    Optional<Optional<Value>> forked =
        isPure(site)
            ? Optional.empty()
            : session
                .forks()
                .onOneOf(
                    site.receiver().orElseGet(Value.Null::new),
                    site.at(),
                    transfer,
                    one -> meant(dispatched(site.replacing(-1, one), transfer), transfer));
    return forked.isPresent() ? forked.get() : meant(dispatched(site, transfer), transfer);
  }

  /** Whether each value of a receiver or argument can be looked at without a trace. */
  private boolean isPure(CallSite site) {
    return session
        .models()
        .method(site.method())
        .filter(model -> model.is(ModelMethod.Flag.PURE) || model.is(ModelMethod.Flag.IGNORED))
        .isPresent();
  }

  /** The call of the method that runs, where the object's class tells. */
  private CallSite dispatched(CallSite site, Transfer transfer) {
    if (site.exact() || !(site.receiver().orElse(null) instanceof Value.Ref ref)) {
      return site;
    }
    return transfer
        .cursor()
        .object(ref.id())
        .filter(ObjectState::exact)
        .flatMap(object -> dispatch.overriding(site.method(), object.type()))
        .map(site::of)
        .orElse(site);
  }

  private Optional<Value> meant(CallSite site, Transfer transfer) {
    Optional<ModelMethod> model = session.models().method(site.method());
    Optional<Optional<Value>> forked =
        model.isPresent() && !model.get().is(ModelMethod.Flag.IGNORED)
            ? session
                .forks()
                .onHeld(site.values(), site.at(), transfer, () -> ran(model.get(), site, transfer))
            : Optional.empty();
    if (forked.isPresent()) {
      return forked.get();
    }
    if (model.isPresent()) {
      return ran(model.get(), site, transfer);
    }
    Optional<Optional<Value>> followed = new Bodies(session, transfer).run(site);
    return followed.isPresent()
        ? followed.get()
        : Optional.of(
            new EnumConstants(session, transfer).of(site).orElseGet(() -> unknown(site, transfer)));
  }

  private Optional<Value> ran(ModelMethod model, CallSite site, Transfer transfer) {
    int before = session.judge().count();
    Value value = modelled(model, site, transfer);
    if (model.handsOn() && session.judge().isRefutedSince(before)) {
      // Whatever an object holds after a failure, more about it would say the same again.
      site.receiver().ifPresent(transfer::escape);
    }
    // Nothing comes after a call that cannot succeed; what is reported goes on, to find the next.
    return stops(value) && !transfer.recording() ? Optional.empty() : Optional.of(value);
  }

  private static boolean stops(Value value) {
    return value == STOPPED;
  }

  private Value modelled(ModelMethod model, CallSite site, Transfer transfer) {
    if (model.is(ModelMethod.Flag.IGNORED)) {
      return typed(site, transfer);
    }
    if (model.is(ModelMethod.Flag.OPAQUE)) {
      if (isTensorWork(site)) {
        session
            .judge()
            .unknown(operation(new Evaluation(session, transfer, site)), "model", transfer);
      }
      return typed(site, transfer);
    }
    Value value = split(model, site, transfer);
    if (!model.is(ModelMethod.Flag.PURE)
        && site.receiver().orElse(null) instanceof Value.Tensor written) {
      transfer.escape(written);
    }
    return value;
  }

  /**
   * An argument that is one of several is looked at one by one: each alternative asks for what it
   * needs.
   */
  private Value split(ModelMethod model, CallSite site, Transfer transfer) {
    Evaluation evaluation = new Evaluation(session, transfer, site);
    if (site.receiver().isPresent() && changesOne(model, site.receiver().get())) {
      transfer.escape(site.receiver().get());
      return typed(site, transfer);
    }
    boolean pure = model.is(ModelMethod.Flag.PURE);
    List<Alternatives.Alternative> all = new Alternatives(session, transfer, pure).of(site);
    boolean together = all.size() == 1 || (!pure && changesObjects(model, all.get(0), transfer));
    if (together) {
      CallSite only = all.size() == 1 ? all.get(0).site() : site;
      Evaluation one = new Evaluation(session, transfer, only);
      return settled(one, evaluate(model, one), () -> unsolved(model, only, transfer));
    }
    List<Value.Arm> results = new ArrayList<>();
    List<Evaluation> looked = new ArrayList<>();
    for (Alternatives.Alternative one : all) {
      Evaluation inner = new Evaluation(session, transfer, one.site());
      // what each makes has a name of its own, or the last one would stand for all of them
      String before = transfer.frame().intoRound("a" + results.size());
      Value result = evaluate(model, inner);
      transfer.frame().back(before);
      looked.add(inner);
      results.add(new Value.Arm(one.when(), result));
    }
    if (looked.stream().allMatch(Evaluation::fails)) {
      evaluation.adopt(looked.get(0), Constraint.always());
    } else {
      for (int i = 0; i < all.size(); i++) {
        evaluation.adopt(looked.get(i), all.get(i).when());
      }
    }
    boolean same = results.stream().map(Value.Arm::value).distinct().count() == 1;
    Value result =
        same ? results.get(0).value() : Alternatives.joined(results, () -> typed(site, transfer));
    return settled(evaluation, result, () -> Unsolved.NONE);
  }

  /**
   * Whether a call writes to objects that were there before. It happens once, whichever value it is
   * given: a list to which one of two arrays is added has one element more, not two.
   */
  private boolean changesObjects(
      ModelMethod model, Alternatives.Alternative one, Transfer transfer) {
    return transfer.aside(
        () -> {
          Map<ObjectId, ObjectState> before = transfer.cursor().state().heap();
          evaluate(model, new Evaluation(session, transfer, one.site()));
          Map<ObjectId, ObjectState> after = transfer.cursor().state().heap();
          return before.entrySet().stream()
              .anyMatch(entry -> !entry.getValue().equals(after.get(entry.getKey())));
        });
  }

  /** Whether one of several containers is changed, nobody knows which. */
  private static boolean changesOne(ModelMethod model, Value receiver) {
    return !model.is(ModelMethod.Flag.PURE)
        && receiver instanceof Value.Choice choice
        && choice.arms().stream().anyMatch(arm -> arm.value() instanceof Value.Ref);
  }

  private Value evaluate(ModelMethod model, Evaluation evaluation) {
    CallSite site = evaluation.site;
    if (site.receiver().isPresent() && site.receiver().get() instanceof Value.Null) {
      return new Value.Unknown("null");
    }
    Value self = site.receiver().orElseGet(() -> made(evaluation, site));
    return new ModelCall(evaluation, model, self).run(model.body());
  }

  private Value made(Evaluation evaluation, CallSite site) {
    if (!site.creates()) {
      return new Value.Null();
    }
    Optional<Kind> kind = session.models().kindOf(site.type());
    boolean isValue =
        kind.isPresent()
            && switch (kind.get()) {
              case TENSOR, SHAPE, DTYPE, DEVICE -> true;
              default -> false;
            };
    if (isValue) {
      return new Value.Unknown("constructor");
    }
    String at = evaluation.transfer.frame().name(site.at(), "new");
    ObjectState state = ObjectState.made(site.type());
    return evaluation.transfer.cursor().allocate(at, state);
  }

  /** What a call needs as its arguments are named. */
  private Unsolved unsolved(ModelMethod model, CallSite site, Transfer transfer) {
    Evaluation again = new Evaluation(session, transfer, site, false);
    transfer.aside(() -> evaluate(model, again));
    List<Dim> ranks = new ArrayList<>();
    for (Value value : site.values()) {
      if (value instanceof Value.Tensor tensor && tensor.shape() instanceof ShapeTerm.Open open) {
        ranks.add(open.rank());
      }
    }
    return new Unsolved(again.demands(), ranks);
  }

  private Value settled(Evaluation evaluation, Value result, Supplier<Unsolved> unsolved) {
    boolean operation = isTensorWork(evaluation.site);
    boolean ok = true;
    if (operation || !evaluation.demands().isEmpty()) {
      ok =
          session
              .judge()
              .settle(
                  operation(evaluation),
                  evaluation.demands(),
                  operation ? evaluation.gaps() : List.of(),
                  unsolved,
                  evaluation.transfer);
    }
    if (ok && evaluation.transfer.recording()) {
      Stream.concat(
              evaluation.steps().stream().flatMap(step -> Checks.of(step).stream()),
              evaluation.doubts().stream().map(Checks::doubted))
          .forEach(
              problems ->
                  session.judge().remark(operation(evaluation), problems, evaluation.transfer));
    }
    if (!ok || evaluation.isStopped()) {
      return evaluation.transfer.recording()
          ? unknownAfter(evaluation.site, evaluation.transfer, "refuted")
          : STOPPED;
    }
    if (result instanceof Value.Unknown) {
      if (evaluation.site.method().isLambda()) {
        return result;
      }
      return evaluation.withPastOf(
          result,
          evaluation.site.type().equals(TypeRef.VOID) || !onKnown(evaluation.site)
              ? typed(evaluation.site, evaluation.transfer)
              : lost(evaluation.site, evaluation.transfer));
    }
    if (result instanceof Value.Items items && evaluation.site.type().isArray()) {
      // Java hands out an array that others may write to.
      String at = evaluation.transfer.frame().name(evaluation.site.at(), "array");
      return evaluation
          .transfer
          .cursor()
          .allocate(at, ObjectState.of(evaluation.site.type(), items.sequence()));
    }
    boolean written = !evaluation.site.isInner() && !evaluation.site.method().isLambda();
    return result instanceof Value.Tensor tensor && written && !isHandedOut(tensor, evaluation)
        ? tensor.withOrigin(new Origin(evaluation.site.at(), evaluation.site.method().name()))
        : result;
  }

  /** What a list or a map gives is of where it was made. */
  private static boolean isHandedOut(Value.Tensor tensor, Evaluation evaluation) {
    return tensor.origin().at().isKnown() && evaluation.signature().isEmpty();
  }

  /** Whether the call makes a tensor or works on one: what the ledger counts. */
  private boolean isTensorWork(CallSite site) {
    return tensorLike(site.type());
  }

  private boolean tensorLike(TypeRef type) {
    Optional<Kind> kind = session.models().kindOf(type);
    return kind.isPresent() && kind.get() == Kind.TENSOR;
  }

  private Operation operation(Evaluation evaluation) {
    CallSite site = evaluation.site;
    return new Operation(
        site.method().name(),
        site.at(),
        site.fault(),
        evaluation.signature(),
        evaluation.operands());
  }

  private Value unknown(CallSite site, Transfer transfer) {
    ContractEffects.escape(session, transfer, site);
    if (tensorLike(site.type())) {
      session.judge().unknown(operation(new Evaluation(session, transfer, site)), "call", transfer);
    }
    return new Bodies(session, transfer).isGivenUp(site)
        ? lost(site, transfer)
        : typed(site, transfer);
  }

  private void expectations(CallSite site, Transfer transfer) {
    if (Failures.expects(site.method())) {
      session.judge().expectWithin(site.at(), transfer);
    }
  }

  private Value typed(CallSite site, Transfer transfer) {
    if (site.type().equals(TypeRef.VOID)) {
      return new Value.Unknown("void");
    }
    Value answer = transfer.unknown(site.type(), site.at(), site.method().name());
    session.judge().correlated().note(answer, site.values(), transfer.cursor());
    return answer;
  }

  private static Value lost(CallSite site, Transfer transfer) {
    return transfer.lost(site.type(), site.at(), site.method().name());
  }

  /** Whether the result follows from sizes that are known here, or were before they were lost. */
  private static boolean onKnown(CallSite site) {
    return site.isOnLost()
        || site.values().stream()
            .anyMatch(
                value ->
                    value instanceof Value.Tensor tensor
                        && tensor.shape() instanceof ShapeTerm.Known);
  }

  private Value unknownAfter(CallSite site, Transfer transfer, String reason) {
    Value value =
        site.type().equals(TypeRef.VOID) ? new Value.Unknown(reason) : lost(site, transfer);
    return value instanceof Value.Unknown ? new Value.Unknown(reason) : value;
  }
}
