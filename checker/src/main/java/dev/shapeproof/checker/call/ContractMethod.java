package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.Written;
import dev.shapeproof.notation.Notation;
import dev.shapeproof.notation.RequiresSpec;
import dev.shapeproof.notation.RuleCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The contract of a method or constructor: what it demands of its arguments and promises of its
 * result.
 *
 * @param names of the parameters; empty where a class file does not keep them
 * @param invariants conditions of the class on its fields
 */
record ContractMethod(
    MethodRef method,
    List<String> names,
    List<ContractType> parameters,
    ContractType result,
    List<Condition> requires,
    List<Condition> invariants,
    Optional<RuleCall> op) {

  /** One {@code @Requires}. */
  record Condition(RequiresSpec spec, Span at) {}

  static ContractMethod of(MethodInfo info, ClassInfo owner) {
    Optional<RuleCall> op =
        info.onMethod().stream()
            .filter(written -> written.kind() == Written.Kind.OP)
            .flatMap(written -> Notation.op(written.text()).found().stream())
            .findFirst();
    List<Condition> onClass = conditions(owner.onClass());
    List<Condition> requires = new ArrayList<>(conditions(info.onMethod()));
    List<Condition> invariants = new ArrayList<>();
    for (Condition condition : onClass) {
      boolean demanded =
          info.method().isConstructor()
              && info.names().containsAll(ContractNames.in(condition.spec().condition()));
      (demanded ? requires : invariants).add(condition);
    }
    return new ContractMethod(
        info.method(),
        info.names(),
        info.onParameters().stream().map(ContractType::of).toList(),
        ContractType.of(info.onResult()),
        List.copyOf(requires),
        info.method().isStatic() ? List.of() : List.copyOf(invariants),
        op);
  }

  private static List<Condition> conditions(List<Written> written) {
    List<Condition> found = new ArrayList<>();
    for (Written one : written) {
      if (one.kind() == Written.Kind.REQUIRES) {
        Notation.requires(one.text())
            .found()
            .ifPresent(spec -> found.add(new Condition(spec, one.at())));
      }
    }
    return found;
  }

  /** Whether it asks anything of a caller or promises anything. */
  boolean concernsCallers() {
    return op.isPresent()
        || !requires.isEmpty()
        || !result.saysNothing()
        || parameters.stream().anyMatch(type -> !type.saysNothing());
  }

  /** The rule that gives the result, applied to parameters. */
  Optional<RuleCall> rule() {
    return op.map(call -> ContractRule.on(call, names))
        .or(
            () ->
                result.shape().orElse(null) instanceof RuleCall call
                    ? Optional.of(call)
                    : Optional.empty());
  }

  /** Whether a device is declared to be that of the parameter. */
  boolean namesDeviceOf(String name) {
    return ContractEntry.names(result, name)
        || parameters.stream().anyMatch(type -> ContractEntry.names(type, name));
  }

  /** Whether the result's shape or size follows from the contract alone. */
  boolean givesResult() {
    return rule().isPresent()
        || result.shape().isPresent()
        || result.size().isPresent()
        || result.element().isPresent()
        || result.value().isPresent();
  }

  /** The same contract of a method that overrides this one and says nothing itself. */
  ContractMethod of(MethodRef other) {
    return new ContractMethod(other, names, parameters, result, requires, List.of(), op);
  }

  boolean saysNothing() {
    return !concernsCallers() && invariants.isEmpty();
  }

  /** What a problem calls the parameter. */
  String name(int index) {
    return index < names.size() ? names.get(index) : "argument " + (index + 1);
  }

  /** What a problem calls the method: a constructor by its class. */
  String display() {
    return method.isConstructor()
        ? method.owner().name().substring(method.owner().name().lastIndexOf('.') + 1)
        : method.name();
  }

  /** {@code forward([b, 784]) -> [b, 10]}. */
  String signature() {
    String given =
        parameters.stream()
            .map(type -> type.saysNothing() ? "_" : type.text())
            .collect(Collectors.joining(", ", display() + "(", ")"));
    return result.saysNothing() ? given : given + " -> " + result.text();
  }
}
