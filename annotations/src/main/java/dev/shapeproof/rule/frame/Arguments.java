package dev.shapeproof.rule.frame;

import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Arguments bound to the parameters of one rule: present where required, and each of the right
 * kind.
 */
public final class Arguments implements In {
  private final Rule rule;
  private final Map<String, Object> values;

  private Arguments(Rule rule, Map<String, Object> values) {
    this.rule = rule;
    this.values = values;
  }

  /** Either {@code arguments} or what is wrong with them. */
  public record Binding(Optional<Arguments> arguments, List<BindError> errors) {
    public Binding {
      errors = List.copyOf(errors);
    }

    /** Nothing is wrong; only, an integer that the rule must know is not known. */
    public boolean needsConstant() {
      return !errors.isEmpty() && errors.stream().allMatch(BindError::needsConstant);
    }
  }

  public static Binding bind(Rule rule, List<? extends Argument> positional) {
    return bind(rule, positional, Map.of());
  }

  /** Binds in order of the rule's parameters, then by name. */
  public static Binding bind(
      Rule rule, List<? extends Argument> positional, Map<String, ? extends Argument> named) {
    List<BindError> errors = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    List<Param<?>> params = rule.params();
    if (positional.size() > params.size()) {
      errors.add(new BindError.TooMany(rule.name(), positional.size(), params.size()));
    }
    for (int i = 0; i < Math.min(positional.size(), params.size()); i++) {
      put(rule, params.get(i), positional.get(i), values, errors);
    }
    List<String> names = params.stream().<String>map(Param::name).toList();
    named.forEach(
        (name, argument) -> {
          int place = names.indexOf(name);
          if (place < 0) {
            errors.add(new BindError.UnknownParameter(rule.name(), name, names));
          } else if (place < positional.size()) {
            errors.add(new BindError.Twice(rule.name(), name));
          } else {
            put(rule, params.get(place), argument, values, errors);
          }
        });
    for (int i = positional.size(); i < params.size(); i++) {
      Param<?> param = params.get(i);
      if (param.required() && !named.containsKey(param.name())) {
        errors.add(new BindError.Missing(rule.name(), param.name(), param.kind()));
      }
    }
    return errors.isEmpty()
        ? new Binding(Optional.of(new Arguments(rule, Map.copyOf(values))), List.of())
        : new Binding(Optional.empty(), errors);
  }

  private static void put(
      Rule rule,
      Param<?> param,
      Argument argument,
      Map<String, Object> values,
      List<BindError> errors) {
    Kinds.Fit fit = Kinds.fit(param.kind(), argument);
    if (fit instanceof Kinds.Fit.Value value) {
      values.put(param.name(), value.value());
    } else if (fit instanceof Kinds.Fit.NotConstant) {
      errors.add(new BindError.NotConstant(rule.name(), param.name()));
    } else {
      errors.add(
          new BindError.WrongKind(rule.name(), param.name(), param.kind(), Kinds.phrase(argument)));
    }
  }

  public Rule rule() {
    return rule;
  }

  @Override
  public <T> T get(Param<T> param) {
    return find(param)
        .orElseThrow(() -> new NoSuchElementException(rule.name() + ": " + param.name()));
  }

  @Override
  @SuppressWarnings(
      "unchecked") // bind() compared the value with the parameter's kind, which fixes T
  public <T> Optional<T> find(Param<T> param) {
    Object value = values.get(param.name());
    return value == null ? param.fallback() : Optional.of((T) value);
  }
}
