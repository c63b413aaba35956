package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.util.Optional;
import java.util.OptionalDouble;

/** Floating-point constants; nothing symbolic. */
final class Reals {
  private Reals() {}

  static Value ofInteger(Dim term, TypeRef type) {
    return new Value.Real(
        term.constant().isPresent()
            ? inWidth(OptionalDouble.of((double) term.constant().getAsLong()), type)
            : OptionalDouble.empty(),
        type);
  }

  static Optional<Value> binary(Instr.Binary binary, Value left, Value right) {
    OptionalDouble a = constant(left);
    OptionalDouble b = constant(right);
    if (Integers.isReal(binary.type())) {
      OptionalDouble folded =
          a.isPresent() && b.isPresent()
              ? fold(binary.op(), a.getAsDouble(), b.getAsDouble())
              : OptionalDouble.empty();
      return Optional.of(new Value.Real(inWidth(folded, binary.type()), binary.type()));
    }
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    return compare(binary.op(), a.getAsDouble(), b.getAsDouble())
        .map(holds -> new Value.Bool(holds ? Constraint.always() : Constraint.never()));
  }

  /** As wide as the type is: a float has fewer digits. */
  static OptionalDouble inWidth(OptionalDouble value, TypeRef type) {
    boolean single = type.name().equals("float") || type.name().equals("java.lang.Float");
    return single && value.isPresent()
        ? OptionalDouble.of((double) (float) value.getAsDouble())
        : value;
  }

  private static OptionalDouble constant(Value value) {
    if (value instanceof Value.Real real) {
      return real.constant();
    }
    if (value instanceof Value.Int integer && integer.term().constant().isPresent()) {
      return OptionalDouble.of((double) integer.term().constant().getAsLong());
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble fold(Instr.BinaryOp op, double a, double b) {
    return switch (op) {
      case ADD -> OptionalDouble.of(a + b);
      case SUB -> OptionalDouble.of(a - b);
      case MUL -> OptionalDouble.of(a * b);
      case DIV -> OptionalDouble.of(a / b);
      case REM -> OptionalDouble.of(a % b);
      default -> OptionalDouble.empty();
    };
  }

  private static Optional<Boolean> compare(Instr.BinaryOp op, double a, double b) {
    return switch (op) {
      case EQ -> Optional.of(a == b);
      case NE -> Optional.of(a != b);
      case LT -> Optional.of(a < b);
      case LE -> Optional.of(a <= b);
      case GT -> Optional.of(a > b);
      case GE -> Optional.of(a >= b);
      default -> Optional.empty();
    };
  }
}
