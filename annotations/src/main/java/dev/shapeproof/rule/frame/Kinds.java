package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Param;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Which argument fits which kind of parameter, and what a rule then gets to see. */
final class Kinds {
  private Kinds() {}

  /** Answer to the question whether an argument fits. */
  sealed interface Fit {
    /** It does; {@code value} has the type that the parameter's kind promises. */
    record Value(Object value) implements Fit {}

    /** It would, were it constant. */
    record NotConstant() implements Fit {}

    record WrongKind() implements Fit {}
  }

  static Fit fit(Param.Kind kind, Argument argument) {
    return switch (kind) {
      case TENSOR -> argument instanceof Argument.Tensor t ? value(t.operand()) : wrong();
      case TENSORS -> argument instanceof Argument.Tensors t ? value(t.operands()) : wrong();
      case SIZE -> argument instanceof Argument.Size s ? value(s.dim()) : wrong();
      case SIZES -> sizes(argument).<Fit>map(Fit.Value::new).orElseGet(Kinds::wrong);
      case INT -> argument instanceof Argument.Size s ? integer(s.dim()) : wrong();
      case INTS -> sizes(argument).map(Kinds::integers).orElseGet(Kinds::wrong);
      case FLAG -> argument instanceof Argument.Flag f ? value(f.value()) : wrong();
      case DTYPE -> argument instanceof Argument.Type t ? value(t.dtype()) : wrong();
      case DEVICE -> argument instanceof Argument.Place p ? value(p.device()) : wrong();
      case INDEX -> argument instanceof Argument.Index i ? index(i.items()) : wrong();
    };
  }

  static String phrase(Param.Kind kind) {
    return switch (kind) {
      case TENSOR -> "a tensor";
      case TENSORS -> "a list of tensors";
      case SIZE, INT -> "an integer";
      case SIZES, INTS -> "a list of integers";
      case FLAG -> "true or false";
      case DTYPE -> "a dtype";
      case DEVICE -> "a device";
      case INDEX -> "an index";
    };
  }

  static String phrase(Argument argument) {
    if (argument instanceof Argument.Tensor) {
      return phrase(Param.Kind.TENSOR);
    }
    if (argument instanceof Argument.Tensors) {
      return phrase(Param.Kind.TENSORS);
    }
    if (argument instanceof Argument.Size) {
      return phrase(Param.Kind.SIZE);
    }
    if (argument instanceof Argument.Sizes) {
      return phrase(Param.Kind.SIZES);
    }
    if (argument instanceof Argument.Flag) {
      return phrase(Param.Kind.FLAG);
    }
    if (argument instanceof Argument.Type) {
      return phrase(Param.Kind.DTYPE);
    }
    return phrase(argument instanceof Argument.Place ? Param.Kind.DEVICE : Param.Kind.INDEX);
  }

  /** A list of integers; a single one is a list of one. */
  private static Optional<List<Dim>> sizes(Argument argument) {
    if (argument instanceof Argument.Sizes sizes) {
      return Optional.of(sizes.dims());
    }
    return argument instanceof Argument.Size size
        ? Optional.of(List.of(size.dim()))
        : Optional.empty();
  }

  private static Fit integer(Dim dim) {
    OptionalLong constant = dim.constant();
    return constant.isPresent() && isInt(constant.getAsLong())
        ? value((int) constant.getAsLong())
        : new Fit.NotConstant();
  }

  private static Fit integers(List<Dim> dims) {
    if (dims.stream()
        .anyMatch(dim -> dim.constant().isEmpty() || !isInt(dim.constant().getAsLong()))) {
      return new Fit.NotConstant();
    }
    return value(dims.stream().map(dim -> (int) dim.constant().getAsLong()).toList());
  }

  private static boolean isInt(long value) {
    return value == (int) value;
  }

  /** Whether an array is a mask or names positions, its dtype says; without it nothing follows. */
  private static Fit index(List<IndexItem> items) {
    boolean known =
        items.stream()
            .allMatch(
                item ->
                    !(item instanceof IndexItem.Array array) || array.array().dtype().isKnown());
    return known ? value(items) : new Fit.NotConstant();
  }

  private static Fit value(Object value) {
    return new Fit.Value(value);
  }

  private static Fit wrong() {
    return new Fit.WrongKind();
  }
}
