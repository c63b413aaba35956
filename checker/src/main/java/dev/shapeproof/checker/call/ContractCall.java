package dev.shapeproof.checker.call;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.flow.Demand;
import dev.shapeproof.checker.flow.Operation;
import dev.shapeproof.checker.flow.Session;
import dev.shapeproof.checker.flow.Transfer;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.notation.Printer;
import dev.shapeproof.notation.RuleCall;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Problem.Part;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One call of an annotated method: arguments against what is declared, then the declared result.
 */
final class ContractCall {
  private final Session session;
  private final Transfer transfer;
  private final CallSite site;
  private final ContractMethod contract;
  private final Evaluation evaluation;
  private final ContractFresh fresh;
  private final ContractScope scope;

  ContractCall(Session session, Transfer transfer, CallSite site, ContractMethod contract) {
    this.session = session;
    this.transfer = transfer;
    this.site = site;
    this.contract = contract;
    this.evaluation = new Evaluation(session, transfer, site);
    this.fresh = ContractFresh.some(transfer.frame(), site.at());
    this.scope = new ContractScope(this::known);
  }

  /** Empty where all arguments fit and the body must tell the result. */
  Optional<Value> run(boolean hasBody) {
    arguments();
    contract.requires().forEach(this::require);
    boolean follow = site.creates() || (hasBody && !contract.givesResult());
    Value result = follow ? new Value.Null() : result();
    boolean operation = !follow && isTensor(site.type());
    if (operation || !evaluation.demands().isEmpty()) {
      boolean fits =
          session.judge().settle(operation(), evaluation.demands(), evaluation.gaps(), transfer);
      if (!fits) {
        return Optional.of(unknown());
      }
    }
    if (follow) {
      return Optional.empty();
    }
    ContractEffects.escape(session, transfer, site);
    return Optional.of(result);
  }

  private void arguments() {
    ContractMatch match = new ContractMatch(evaluation, scope, fresh, contract.display());
    site.receiver().ifPresent(value -> scope.operand("this", value));
    int count = Math.min(site.arguments().size(), contract.parameters().size());
    for (int i = 0; i < count; i++) {
      scope.operand(contract.name(i), site.arguments().get(i));
    }
    for (int i = 0; i < count; i++) {
      ContractType type = contract.parameters().get(i);
      Value value = site.arguments().get(i);
      if (!type.saysNothing() || value instanceof Value.Tensor) {
        evaluation.operand(contract.name(i), site.argumentSpan(i), value);
      }
      match.value(value, type, contract.name(i));
    }
    match.finish();
  }

  private void require(ContractMethod.Condition condition) {
    Optional<Constraint> wanted = scope.condition(condition.spec().condition());
    wanted.ifPresent(constraint -> evaluation.require(constraint, () -> problem(condition)));
  }

  private Problem problem(ContractMethod.Condition condition) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part.Text(
            contract.display() + " needs " + Printer.print(condition.spec()) + ", here "));
    String separator = "";
    for (String name : ContractNames.in(condition.spec().condition())) {
      Dim value = evaluation.facts().simplify(scope.find(name).orElseThrow());
      parts.add(new Part.Text(separator + name + " is "));
      parts.add(new Part.Size(value));
      separator = " and ";
    }
    return new Problem(RuleId.SHAPE_CONTRACT, parts);
  }

  private Value result() {
    Optional<RuleCall> rule = contract.rule();
    if (rule.isPresent()) {
      Value given = new ContractRule(evaluation, scope, this::place).call(rule.get());
      return given instanceof Value.Unknown ? unknown() : declared(given);
    }
    return declared(unknown());
  }

  private Value declared(Value base) {
    return contract.result().saysNothing()
        ? base
        : new ContractValue(transfer.cursor(), scope, fresh)
            .of(base, contract.result(), contract.display());
  }

  private Value unknown() {
    return site.type().equals(TypeRef.VOID)
        ? new Value.Unknown("void")
        : transfer.unknown(site.type(), site.at(), site.method().name());
  }

  private boolean isTensor(TypeRef type) {
    return session.models().kindOf(type).filter(kind -> kind == Kind.TENSOR).isPresent();
  }

  private Operation operation() {
    return new Operation(
        contract.display(),
        site.at(),
        fault(),
        Optional.of(evaluation.signature().orElse(contract.signature())),
        evaluation.operands());
  }

  /** The argument that surely does not fit, else the first one. */
  private Span fault() {
    for (Demand demand : evaluation.demands()) {
      if (fails(demand)) {
        for (Part part : demand.problem().get().headline()) {
          if (part instanceof Part.Name name && place(name.operand()).isKnown()) {
            return place(name.operand());
          }
        }
      }
    }
    Span first = site.arguments().isEmpty() ? site.at() : site.argumentSpan(0);
    return first.start() >= site.at().start() && first.end() > first.start() ? first : site.at();
  }

  private boolean fails(Demand demand) {
    return demand instanceof Demand.OfSizes sizes
        ? evaluation.facts().decide(sizes.constraint()) == Decision.REFUTED
        : ((Demand.OfTruth) demand).truth() == dev.shapeproof.rule.Truth.NO;
  }

  private Span place(String operand) {
    String name = operand.contains("[") ? operand.substring(0, operand.indexOf('[')) : operand;
    if (name.equals("this")) {
      return site.receiverSpan();
    }
    for (int i = 0; i < site.arguments().size(); i++) {
      if (contract.name(i).equals(name)) {
        return site.argumentSpan(i);
      }
    }
    return site.at();
  }

  private Optional<Dim> known(String name) {
    ContractFields fields = new ContractFields(session, transfer, site.at());
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    int index = contract.names().indexOf(first);
    if (index >= 0 && index < site.arguments().size()) {
      Value argument = site.arguments().get(index);
      return dot < 0
          ? ContractFields.size(argument)
          : fields.through(argument, name.substring(dot + 1));
    }
    return fields.size(
        site.creates() ? Optional.empty() : site.receiver(), site.method().owner(), name);
  }
}
