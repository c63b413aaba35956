package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.RuleCall;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.frame.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A rule that a contract applies to parameters: {@code matmul(a, b)}. */
record ContractRule(Evaluation evaluation, ContractScope scope, Function<String, Span> places) {

  /** An {@code @Op} without arguments takes the method's parameters in order. */
  static RuleCall on(RuleCall op, List<String> names) {
    if (!op.arguments().isEmpty()) {
      return op;
    }
    return new RuleCall(
        op.rule(),
        names.stream()
            .map(
                name ->
                    new RuleCall.Argument(
                        Optional.empty(), new RuleCall.Value.Scalar(new Expr.Name(name))))
            .toList());
  }

  Value call(RuleCall call) {
    Optional<? extends Rule> rule = Rules.find(call.rule());
    if (rule.isEmpty()) {
      return evaluation.gap("rule " + call.rule());
    }
    List<RuleCalls.Given> positional = new ArrayList<>();
    Map<String, RuleCalls.Given> named = new LinkedHashMap<>();
    for (RuleCall.Argument argument : call.arguments()) {
      RuleCalls.Given given = given(argument.value());
      argument.name().ifPresentOrElse(name -> named.put(name, given), () -> positional.add(given));
    }
    return new RuleCalls(evaluation).call(rule.get(), positional, named);
  }

  private RuleCalls.Given given(RuleCall.Value value) {
    String name = name(value);
    return new RuleCalls.Given(name, places.apply(name), value(value));
  }

  private static String name(RuleCall.Value value) {
    if (value instanceof RuleCall.Value.Scalar scalar && scalar.expr() instanceof Expr.Name name) {
      return name.text();
    }
    return value instanceof RuleCall.Value.Nested nested && !nested.call().arguments().isEmpty()
        ? name(nested.call().arguments().get(0).value())
        : "value";
  }

  private Value value(RuleCall.Value value) {
    if (value instanceof RuleCall.Value.Scalar scalar) {
      Optional<Value> operand =
          scalar.expr() instanceof Expr.Name name ? scope.operand(name.text()) : Optional.empty();
      return operand.orElseGet(() -> integer(scalar.expr()));
    }
    if (value instanceof RuleCall.Value.Several several) {
      return new Value.Items(
          new Sequence.Exact(several.exprs().stream().map(this::integer).toList()));
    }
    if (value instanceof RuleCall.Value.Flag flag) {
      return new Value.Bool(flag.value() ? Constraint.always() : Constraint.never());
    }
    return call(((RuleCall.Value.Nested) value).call());
  }

  private Value integer(Expr expr) {
    return scope.term(expr).<Value>map(Value.Int::new).orElseGet(() -> new Value.Unknown("value"));
  }
}
