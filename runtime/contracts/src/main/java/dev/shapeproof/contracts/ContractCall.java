package dev.shapeproof.contracts;

import dev.shapeproof.notation.Printer;
import dev.shapeproof.notation.RequiresSpec;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One call of a method with a contract, from its parameters to its result. */
public final class ContractCall {
  private final MethodContract contract;
  private final Names names;
  private final Map<String, Seen> tensors = new LinkedHashMap<>();
  private final Map<String, Long> integers = new LinkedHashMap<>();

  private ContractCall(MethodContract contract, @Nullable Object self) {
    this.contract = contract;
    this.names = new Names(name -> given(name, self));
  }

  /**
   * Holds the arguments to what is declared; called by the code that the agent puts in.
   *
   * @param method name and descriptor
   * @param self empty for a static method, and for a constructor, whose object is not made yet
   * @throws ContractException where something does not fit
   */
  public static ContractCall enter(
      Class<?> owner, String method, @Nullable Object self, @Nullable Object[] arguments) {
    MethodContract contract = MethodContract.of(owner, method);
    ContractCall call = new ContractCall(contract, self);
    call.arguments(arguments);
    return call;
  }

  private void arguments(@Nullable Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      String name = contract.names().get(i);
      if (argument instanceof Integer || argument instanceof Long) {
        integers.put(name, ((Number) argument).longValue());
      } else if (argument != null) {
        Seen.of(argument).ifPresent(seen -> tensors.put(name, seen));
      }
    }
    Fit fit = new Fit(contract.display(), names, tensors);
    for (int i = 0; i < arguments.length; i++) {
      String name = contract.names().get(i);
      Declared declared = contract.parameters().get(i);
      Optional.ofNullable(tensors.get(name)).ifPresent(seen -> fit.value(name, seen, declared));
      Optional.ofNullable(integers.get(name))
          .ifPresent(
              value -> declared.size().ifPresent(spec -> fit.size(name, value, spec.size())));
    }
    refuse(fit.problems());
    contract.conditions().forEach(this::condition);
  }

  private void condition(RequiresSpec spec) {
    if (names.holds(spec.condition()).orElse(true)) {
      return;
    }
    String here =
        Words.in(spec.condition()).stream()
            .flatMap(name -> names.find(name).map(value -> name + " is " + value).stream())
            .collect(Collectors.joining(" and "));
    throw new ContractException(
        RuleId.SHAPE_CONTRACT,
        "[shape.contract] "
            + contract.display()
            + " needs "
            + Printer.print(spec)
            + ", here "
            + here);
  }

  /**
   * Holds the result to what is declared.
   *
   * @throws ContractException where it does not fit
   */
  public void leave(@Nullable Object result) {
    if (result == null || contract.result().saysNothing()) {
      return;
    }
    Fit fit = new Fit("the result of " + contract.display(), names, tensors);
    Optional<Seen> seen = Seen.of(result);
    seen.ifPresent(
        value -> {
          tensors.put("the value", value);
          fit.value("the value", value, contract.result());
        });
    if (result instanceof Integer || result instanceof Long) {
      contract
          .result()
          .size()
          .ifPresent(spec -> fit.size("the value", ((Number) result).longValue(), spec.size()));
    }
    refuse(fit.problems());
  }

  private void refuse(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder("[" + problems.get(0).id() + "] ");
    text.append(
        problems.stream().map(Fit::headline).distinct().collect(Collectors.joining("\n  also: ")));
    tensors.forEach((name, seen) -> text.append("\n  ").append(name + ": " + seen.text()));
    integers.forEach((name, value) -> text.append("\n  ").append(name + ": " + value));
    if (!names.text().isEmpty()) {
      text.append("\n  with ").append(names.text());
    }
    throw new ContractException(problems.get(0).id(), text.toString());
  }

  private Optional<Long> given(String name, @Nullable Object self) {
    Optional<Long> parameter = Optional.ofNullable(integers.get(name));
    return parameter.isPresent() || self == null ? parameter : field(self, name);
  }

  /** A final field of the object. */
  private static Optional<Long> field(Object self, String name) {
    for (Class<?> type = self.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        boolean integer = field.getType() == int.class || field.getType() == long.class;
        if (integer && field.getName().equals(name) && Modifier.isFinal(field.getModifiers())) {
          return read(field, self);
        }
      }
    }
    return Optional.empty();
  }

  /** Empty where the module system does not let us look. */
  private static Optional<Long> read(Field field, Object self) {
    try {
      field.setAccessible(true);
      return Optional.of(((Number) field.get(self)).longValue());
    } catch (IllegalAccessException | RuntimeException closed) {
      return Optional.empty();
    }
  }
}
