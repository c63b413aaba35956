package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.frame.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns values into arguments of a rule; where one is not known well enough, says what is missing.
 */
final class Bindings {
  private final Evaluation evaluation;

  Bindings(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** An argument, nothing to bind, or the reason why there is none. */
  sealed interface Bound {
    record To(Argument argument) implements Bound {}

    record Nothing() implements Bound {}

    record Missing(String reason) implements Bound {}
  }

  Bound bind(Param.Kind kind, String name, Span at, Value value) {
    if (value instanceof Value.Null) {
      return new Bound.Nothing();
    }
    if (kind == Param.Kind.DEVICE && !(value instanceof Value.Place)) {
      return new Bound.To(new Argument.Place(Device.UNKNOWN));
    }
    if (kind == Param.Kind.DTYPE && !(value instanceof Value.Type)) {
      return new Bound.To(new Argument.Type(DType.UNKNOWN));
    }
    if (value instanceof Value.Unknown unknown) {
      return new Bound.Missing(unknown.reason());
    }
    Optional<Argument> found =
        switch (kind) {
          case TENSOR -> tensor(name, at, value, Dim.of(1)).map(Argument.Tensor::new);
          case TENSORS -> tensors(name, at, value);
          case SIZE, INT -> integer(value).map(Argument.Size::new);
          case SIZES, INTS ->
              evaluation
                  .integers(value)
                  .map(Argument.Sizes::new)
                  .or(() -> integer(value).map(dim -> new Argument.Sizes(List.of(dim))))
                  .map(Argument.class::cast);
          case FLAG -> flag(value).map(Argument.Flag::new);
          case DTYPE ->
              value instanceof Value.Type type
                  ? Optional.of(new Argument.Type(type.dtype()))
                  : Optional.empty();
          case DEVICE ->
              value instanceof Value.Place place
                  ? Optional.of(new Argument.Place(place.device()))
                  : Optional.empty();
          case INDEX ->
              value instanceof Value.Index index
                  ? Optional.of(new Argument.Index(index.items()))
                  : Optional.empty();
        };
    return found.<Bound>map(Bound.To::new).orElseGet(() -> new Bound.Missing(missing(kind, value)));
  }

  private static String missing(Param.Kind kind, Value value) {
    return switch (kind) {
      case TENSOR, TENSORS -> value instanceof Value.Tensor ? "rank" : "tensors";
      case SIZES, INTS -> value instanceof Value.Sizes ? "rank" : "sizes";
      default -> "value";
    };
  }

  Optional<Operand> tensor(String name, Span at, Value value, Dim count) {
    if (value instanceof Value.Tensor tensor
        && evaluation.resolve(tensor.shape()) instanceof ShapeTerm.Known known) {
      evaluation.operand(name, at, tensor.withShape(known));
      return Optional.of(new Operand(name, known.dims(), tensor.dtype(), tensor.device(), count));
    }
    return Optional.empty();
  }

  private Optional<Argument> tensors(String name, Span at, Value value) {
    Optional<Sequence> sequence = evaluation.sequence(value);
    if (sequence.isEmpty()) {
      return Optional.empty();
    }
    List<Operand> operands = new ArrayList<>();
    if (sequence.get() instanceof Sequence.Uniform uniform
        && evaluation.elements(value).isEmpty()) {
      Optional<Operand> each = tensor(name + "[]", at, uniform.each(), uniform.length());
      return each.map(operand -> new Argument.Tensors(List.of(operand)));
    }
    List<Value> elements = evaluation.elements(value).orElse(List.of());
    for (int i = 0; i < elements.size(); i++) {
      String element = name + "[" + i + "]";
      Span place = evaluation.place(element).orElse(at);
      Optional<Operand> operand = tensor(element, place, elements.get(i), Dim.of(1));
      if (operand.isEmpty()) {
        return Optional.empty();
      }
      operands.add(operand.get());
    }
    return Optional.of(new Argument.Tensors(operands));
  }

  /** The tensors of a list, where all are known as such, as if each had these sizes. */
  Optional<List<Operand>> probed(RuleCalls.Given list, List<Dim> sizes) {
    Optional<List<Value>> elements = evaluation.elements(list.value());
    if (elements.isEmpty() || !elements.get().stream().allMatch(Value.Tensor.class::isInstance)) {
      return Optional.empty();
    }
    List<Operand> operands = new ArrayList<>();
    for (int i = 0; i < elements.get().size(); i++) {
      Value.Tensor tensor = (Value.Tensor) elements.get().get(i);
      String name = list.name() + "[" + i + "]";
      evaluation.operand(name, evaluation.place(name).orElse(list.at()), tensor);
      operands.add(Operand.of(name, sizes, tensor.dtype(), tensor.device()));
    }
    return Optional.of(operands);
  }

  private Optional<Dim> integer(Value value) {
    if (value instanceof Value.Int integer) {
      return Optional.of(evaluation.facts().simplify(integer.term()));
    }
    if (value instanceof Value.Real real && real.constant().isPresent()) {
      double number = real.constant().getAsDouble();
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? Optional.of(Dim.of((long) number))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Boolean> flag(Value value) {
    if (!(value instanceof Value.Bool bool)) {
      return Optional.empty();
    }
    return switch (evaluation.facts().decide(bool.condition())) {
      case PROVED -> Optional.of(true);
      case REFUTED -> Optional.of(false);
      case OPEN -> Optional.empty();
    };
  }
}
