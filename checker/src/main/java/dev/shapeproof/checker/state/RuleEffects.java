package dev.shapeproof.checker.state;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Rule;
import dev.shapeproof.rule.frame.Argument;
import dev.shapeproof.rule.frame.Arguments;
import dev.shapeproof.rule.frame.Evaluation;
import dev.shapeproof.rule.frame.Outcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule says of memory and gradients, whatever the sizes: asked of two small floating
 * matrices. Empty where that is no call that it accepts.
 */
final class RuleEffects {
  private final Map<String, Optional<Effects>> known = new HashMap<>();

  Optional<Effects> of(Rule rule) {
    return known.computeIfAbsent(rule.name(), name -> ask(rule));
  }

  private static Optional<Effects> ask(Rule rule) {
    return ask(rule, "", DType.F32)
        .or(() -> withOne(rule, DType.BOOL))
        .or(() -> withOne(rule, DType.I64));
  }

  /** One of the operands may have to be a mask or indices. */
  private static Optional<Effects> withOne(Rule rule, DType dtype) {
    return rule.params().stream()
        .filter(param -> param.kind() == Param.Kind.TENSOR)
        .flatMap(param -> ask(rule, param.name(), dtype).stream())
        .findFirst();
  }

  private static Optional<Effects> ask(Rule rule, String other, DType dtype) {
    Map<String, Argument> sample = new LinkedHashMap<>();
    for (Param<?> param : rule.params()) {
      if (param.required()) {
        sample(param, param.name().equals(other) ? dtype : DType.F32)
            .ifPresent(argument -> sample.put(param.name(), argument));
      }
    }
    Optional<Arguments> bound = Arguments.bind(rule, List.of(), sample).arguments();
    return bound.map(Evaluation::of).filter(answer -> !answer.refused()).map(Outcome::effects);
  }

  private static Optional<Argument> sample(Param<?> param, DType dtype) {
    Dim two = Dim.of(2);
    Operand matrix = Operand.of(param.name(), List.of(two, two), dtype, Device.CPU);
    return switch (param.kind()) {
      case TENSOR -> Optional.of(new Argument.Tensor(matrix));
      case TENSORS -> Optional.of(new Argument.Tensors(List.of(matrix, matrix)));
      case SIZE, INT -> Optional.of(Argument.Size.of(0));
      case SIZES -> Optional.of(Argument.Sizes.of(2, 2));
      case INTS -> Optional.of(Argument.Sizes.of(0, 1));
      case FLAG -> Optional.of(new Argument.Flag(false));
      case DTYPE -> Optional.of(new Argument.Type(DType.F32));
      case DEVICE -> Optional.of(new Argument.Place(Device.CPU));
      case INDEX -> Optional.empty();
    };
  }
}
