package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Operation;
import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.notation.Printer;
import dev.shapeproof.notation.RuleCall;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Problem.Part;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * One place where a value must be what is declared: a return, a variable, a field.
 *
 * @param name what is declared, for messages: {@code the result of forward}
 * @param whole the statement
 * @param at the value's source
 */
record ContractPlace(
    Session session,
    Transfer transfer,
    ContractScope scope,
    ContractFresh fresh,
    String name,
    Span whole,
    Span at) {
  private static final String OPERAND = "value";

  /** Checks a value; whether it may fit. */
  boolean check(Value value, ContractType type) {
    Evaluation evaluation = evaluation(value);
    ContractMatch match = new ContractMatch(evaluation, scope, fresh, name);
    match.value(value, type, OPERAND);
    match.finish();
    return settle(evaluation, type.text());
  }

  /** Checks a value against what a rule gives on the parameters. */
  boolean check(Value value, RuleCall rule) {
    Evaluation asked = new Evaluation(session, transfer, site());
    Value expected = new ContractRule(asked, scope, ignored -> Span.NONE).call(rule);
    Evaluation evaluation = evaluation(value);
    if (value instanceof Value.Tensor given && expected instanceof Value.Tensor tensor) {
      new ContractMatch(evaluation, scope, fresh, name)
          .same(given, tensor, Printer.print(rule), OPERAND);
    } else {
      evaluation.gap("rank");
    }
    return settle(evaluation, Printer.print(rule));
  }

  /** Checks a condition that must hold here. */
  void check(ContractMethod.Condition condition) {
    Evaluation evaluation = new Evaluation(session, transfer, site());
    Optional<Constraint> wanted = scope.condition(condition.spec().condition());
    String text = Printer.print(condition.spec());
    wanted.ifPresent(
        constraint ->
            evaluation.require(
                constraint,
                () ->
                    new Problem(
                        RuleId.SHAPE_CONTRACT,
                        List.of(new Part.Text(name + " must keep " + text)))));
    settle(evaluation, text);
  }

  private CallSite site() {
    return ContractSite.at(transfer.frame(), at);
  }

  private Evaluation evaluation(Value value) {
    Evaluation evaluation = new Evaluation(session, transfer, site());
    evaluation.operand(OPERAND, at, value);
    return evaluation;
  }

  private boolean settle(Evaluation evaluation, String declared) {
    if (evaluation.demands().isEmpty() && evaluation.gaps().isEmpty()) {
      return true;
    }
    Operation operation =
        new Operation(name, whole, at, Optional.of(declared), evaluation.operands());
    return session.judge().settle(operation, evaluation.demands(), evaluation.gaps(), transfer);
  }
}
