package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Operand;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One call of a rule under test, with its arguments by name. */
public record Call(Op op, Map<String, Argument> arguments) {

  public static Call of(Op op) {
    return new Call(op, Map.of());
  }

  public Call with(String name, Argument argument) {
    Map<String, Argument> more = new LinkedHashMap<>(arguments);
    more.put(name, argument);
    return new Call(op, more);
  }

  public Call tensor(Operand operand) {
    return with(operand.name(), new Argument.Tensor(operand));
  }

  /** A tensor of constant sizes on the CPU. */
  public Call tensor(String name, DType dtype, long... sizes) {
    return tensor(operand(name, dtype, sizes));
  }

  /** The same in f32. */
  public Call tensor(String name, long... sizes) {
    return tensor(name, DType.F32, sizes);
  }

  public static Operand operand(String name, DType dtype, long... sizes) {
    return Operand.of(name, Arrays.stream(sizes).mapToObj(Dim::of).toList(), dtype, Device.CPU);
  }

  public Call size(String name, long value) {
    return with(name, Argument.Size.of(value));
  }

  public Call size(String name, Dim value) {
    return with(name, new Argument.Size(value));
  }

  public Call sizes(String name, long... values) {
    return with(name, Argument.Sizes.of(values));
  }

  public Call sizes(String name, List<Dim> values) {
    return with(name, new Argument.Sizes(values));
  }

  public Call integers(String name, List<Integer> values) {
    return sizes(name, values.stream().map(Dim::of).toList());
  }

  public Call flag(String name, boolean value) {
    return with(name, new Argument.Flag(value));
  }

  public Call index(IndexItem... items) {
    return with("index", new Argument.Index(List.of(items)));
  }

  public Arguments.Binding bind() {
    return Arguments.bind(Rules.of(op), List.of(), arguments);
  }

  public Outcome evaluate() {
    Arguments.Binding binding = bind();
    return Evaluation.of(
        binding.arguments().orElseThrow(() -> new AssertionError(op + ": " + binding.errors())));
  }

  /** The same call with each size replaced. */
  public Call map(UnaryOperator<Dim> replacement) {
    Map<String, Argument> mapped = new LinkedHashMap<>();
    arguments.forEach((name, argument) -> mapped.put(name, map(argument, replacement)));
    return new Call(op, mapped);
  }

  private static Argument map(Argument argument, UnaryOperator<Dim> replacement) {
    if (argument instanceof Argument.Tensor tensor) {
      return new Argument.Tensor(map(tensor.operand(), replacement));
    }
    if (argument instanceof Argument.Tensors tensors) {
      return new Argument.Tensors(
          tensors.operands().stream().map(operand -> map(operand, replacement)).toList());
    }
    if (argument instanceof Argument.Size size) {
      return new Argument.Size(replacement.apply(size.dim()));
    }
    if (argument instanceof Argument.Sizes sizes) {
      return new Argument.Sizes(sizes.dims().stream().map(replacement).toList());
    }
    if (argument instanceof Argument.Index index) {
      return new Argument.Index(
          index.items().stream().map(item -> map(item, replacement)).toList());
    }
    return argument;
  }

  static Operand map(Operand operand, UnaryOperator<Dim> replacement) {
    return new Operand(
        operand.name(),
        operand.dims().stream().map(replacement).toList(),
        operand.dtype(),
        operand.device(),
        replacement.apply(operand.count()));
  }

  private static IndexItem map(IndexItem item, UnaryOperator<Dim> replacement) {
    if (item instanceof IndexItem.Pick pick) {
      return new IndexItem.Pick(replacement.apply(pick.position()));
    }
    if (item instanceof IndexItem.Slice slice) {
      return new IndexItem.Slice(
          slice.start().map(replacement), slice.stop().map(replacement), slice.step());
    }
    return item instanceof IndexItem.Array array
        ? new IndexItem.Array(map(array.array(), replacement))
        : item;
  }
}
