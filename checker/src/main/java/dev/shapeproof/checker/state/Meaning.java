package dev.shapeproof.checker.state;

import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.model.ModelExpr;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelStmt;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.frame.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the body of a model's method tells without being run: the one operation that it is. */
final class Meaning {
  private final ModelMethod method;

  Meaning(ModelMethod method) {
    this.method = method;
  }

  /**
   * The operation whose result is the method's.
   *
   * @param operands by the rule's parameters: the position of the method's own parameter, -1 for
   *     the receiver; others are numbers or computed on the way
   * @param inPlace whether it writes into its first operand
   * @param complete whether no further array takes part
   * @param picks whether it is an index of numbers alone, which gives a view
   */
  record Operation(
      Rule rule, Map<String, Integer> operands, boolean inPlace, boolean complete, boolean picks) {
    Operation {
      operands = Map.copyOf(operands);
    }
  }

  /** What an index takes that gives a view. */
  private static final Set<Intrinsic> VIEWS =
      Set.of(
          Intrinsic.INDEX_PICKS,
          Intrinsic.INDEX_ALL,
          Intrinsic.INDEX_SLICE,
          Intrinsic.INDEX_ELLIPSIS,
          Intrinsic.INDEX_NEW_AXIS);

  /** Position of the receiver. */
  static final int RECEIVER = -1;

  /** The single operation that the method is, where it is one. */
  Optional<Operation> operation() {
    return last().flatMap(this::operation);
  }

  private Optional<ModelExpr> last() {
    List<ModelStmt> body = method.body();
    if (body.isEmpty() || !body.subList(0, body.size() - 1).stream().allMatch(Meaning::asks)) {
      return Optional.empty();
    }
    ModelStmt last = body.get(body.size() - 1);
    return last instanceof ModelStmt.Return exit
        ? Optional.of(exit.value().usual())
        : last instanceof ModelStmt.Effect effect ? Optional.of(effect.value()) : Optional.empty();
  }

  /** Whether a statement only says what a call demands. */
  private static boolean asks(ModelStmt statement) {
    return statement instanceof ModelStmt.Require
        || (statement instanceof ModelStmt.Effect effect
            && (effect.value() instanceof ModelExpr.RuleCall
                || effect.value() instanceof ModelExpr.StaticCall));
  }

  private Optional<Operation> operation(ModelExpr expression) {
    if (isIntrinsic(expression, Intrinsic.HOLDING)) {
      return operation(((ModelExpr.IntrinsicCall) expression).argument(0));
    }
    if (!(expression instanceof ModelExpr.RuleCall call)) {
      return Optional.empty();
    }
    Optional<OpRule> rule = Rules.find(call.rule());
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    Map<String, ModelExpr> arguments = new LinkedHashMap<>();
    List<Param<?>> params = rule.get().params();
    for (int i = 0; i < call.positional().size() && i < params.size(); i++) {
      arguments.put(params.get(i).name(), call.positional().get(i));
    }
    call.named().forEach(named -> arguments.put(named.name(), named.value()));
    Map<String, Integer> operands = new LinkedHashMap<>();
    boolean complete = true;
    for (Param<?> param : params) {
      ModelExpr argument = arguments.get(param.name());
      boolean array = param.kind() == Param.Kind.TENSOR || param.kind() == Param.Kind.TENSORS;
      if (argument != null && array) {
        Optional<Integer> place = position(argument);
        place.ifPresent(found -> operands.put(param.name(), found));
        complete &= place.isPresent() || isIntrinsic(argument, Intrinsic.SCALAR);
      }
    }
    boolean inPlace =
        call.rule().equals(Op.INDEX_PUT.text())
            || (arguments.get("inPlace") instanceof ModelExpr.Flag flag && flag.value());
    boolean picks =
        call.rule().equals(Op.INDEX.text())
            && arguments.values().stream()
                .anyMatch(
                    argument -> argument instanceof ModelExpr.IntrinsicCall && isView(argument));
    return Optional.of(new Operation(rule.get(), operands, inPlace, complete, picks));
  }

  /** Whether an index is one of numbers and slices alone. */
  private static boolean isView(ModelExpr index) {
    return index instanceof ModelExpr.IntrinsicCall call
        && (call.intrinsic() == Intrinsic.INDEX_JOIN
            ? call.arguments().stream().allMatch(Meaning::isView)
            : VIEWS.contains(call.intrinsic()));
  }

  private static boolean isIntrinsic(ModelExpr expression, Intrinsic intrinsic) {
    return expression instanceof ModelExpr.IntrinsicCall call && call.intrinsic() == intrinsic;
  }

  /** Where a value comes from, when it is handed on as it is. */
  private Optional<Integer> position(ModelExpr expression) {
    if (expression instanceof ModelExpr.This) {
      return Optional.of(RECEIVER);
    }
    if (expression instanceof ModelExpr.IntrinsicCall call
        && call.intrinsic() == Intrinsic.SCOPED) {
      return position(call.argument(0));
    }
    return expression instanceof ModelExpr.Name name && method.parameters().contains(name.name())
        ? Optional.of(method.parameters().indexOf(name.name()))
        : Optional.empty();
  }

  /** The value that is handed on as the result: the receiver or an argument. */
  Optional<Integer> handedOn() {
    boolean returns = method.body().stream().anyMatch(ModelStmt.Return.class::isInstance);
    if (!returns && !method.is(ModelMethod.Flag.IGNORED) && !method.is(ModelMethod.Flag.OPAQUE)) {
      return method.is(ModelMethod.Flag.STATIC) || method.isConstructor()
          ? Optional.empty()
          : Optional.of(RECEIVER);
    }
    return last().flatMap(this::position);
  }

  /** Which element of its receiver it gives: a constant, or a parameter by position. */
  Optional<ModelExpr> elementIndex() {
    return last()
        .filter(ModelExpr.IntrinsicCall.class::isInstance)
        .map(ModelExpr.IntrinsicCall.class::cast)
        .filter(call -> call.intrinsic() == Intrinsic.AT && isReceiver(call.argument(0)))
        .map(call -> call.argument(1));
  }

  /** Whether it gives what walks over the elements of its receiver. */
  boolean walks() {
    return method.body().stream()
        .anyMatch(
            statement ->
                statement instanceof ModelStmt.Effect effect
                    && effect.value() instanceof ModelExpr.IntrinsicCall set
                    && set.intrinsic() == Intrinsic.SET_FIELD
                    && set.argument(1) instanceof ModelExpr.Text name
                    && name.value().equals("of")
                    && isReceiver(set.argument(2)));
  }

  /** Whether it tells that its receiver has come to the end of what it walks over. */
  boolean asksForMore() {
    return last(method.body())
        .filter(ModelExpr.Binary.class::isInstance)
        .map(ModelExpr.Binary.class::cast)
        .filter(test -> test.op() == ModelExpr.Op.LT && isIntrinsic(test.right(), Intrinsic.COUNT))
        .map(test -> ((ModelExpr.IntrinsicCall) test.right()).argument(0))
        .filter(
            of ->
                isIntrinsic(of, Intrinsic.FIELD)
                    && isReceiver(((ModelExpr.IntrinsicCall) of).argument(0)))
        .isPresent();
  }

  /** Whether it gives the next element of what its receiver walks over. */
  boolean steps() {
    return last(method.body())
        .filter(ModelExpr.IntrinsicCall.class::isInstance)
        .map(ModelExpr.IntrinsicCall.class::cast)
        .filter(call -> call.intrinsic() == Intrinsic.AT)
        .map(call -> call.argument(0))
        .filter(ModelExpr.IntrinsicCall.class::isInstance)
        .map(ModelExpr.IntrinsicCall.class::cast)
        .filter(call -> call.intrinsic() == Intrinsic.FIELD && isReceiver(call.argument(0)))
        .isPresent();
  }

  private static Optional<ModelExpr> last(List<ModelStmt> body) {
    return body.isEmpty() || !(body.get(body.size() - 1) instanceof ModelStmt.Return exit)
        ? Optional.empty()
        : Optional.of(exit.value());
  }

  /** Whether it appends its argument to its receiver. */
  boolean appends() {
    return !method.body().isEmpty()
        && method.body().get(0) instanceof ModelStmt.Effect effect
        && effect.value() instanceof ModelExpr.IntrinsicCall update
        && update.intrinsic() == Intrinsic.UPDATE
        && update.arguments().size() == 2
        && isReceiver(update.argument(0))
        && update.argument(1) instanceof ModelExpr.IntrinsicCall append
        && append.intrinsic() == Intrinsic.APPEND
        && isReceiver(append.argument(0));
  }

  private boolean isReceiver(ModelExpr expression) {
    return position(expression).filter(place -> place == RECEIVER).isPresent();
  }

  /** A parameter by position, where an expression is one. */
  Optional<Integer> parameter(ModelExpr expression) {
    return position(expression).filter(place -> place != RECEIVER);
  }
}
