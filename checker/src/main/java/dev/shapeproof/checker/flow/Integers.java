package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.flow.ir.Instr.BinaryOp;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.dim.Bounds;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Java's integers: constants fold with Java's own width; division becomes floor only where facts
 * allow; the rest is a new unknown (empty).
 */
final class Integers {
  private Integers() {}

  /** The value of an arithmetic operator, empty where it is no term. */
  static Optional<Dim> arithmetic(BinaryOp op, Dim left, Dim right, TypeRef type, Facts facts) {
    OptionalLong a = facts.constantOf(left);
    OptionalLong b = facts.constantOf(right);
    if (a.isPresent() && b.isPresent()) {
      return fold(op, a.getAsLong(), b.getAsLong(), type);
    }
    return switch (op) {
      case ADD -> Optional.of(left.plus(right));
      case SUB -> Optional.of(left.minus(right));
      case MUL -> Optional.of(left.times(right));
      case DIV -> division(left, right, facts, true);
      case REM -> division(left, right, facts, false);
      case SHL ->
          b.isPresent() && b.getAsLong() >= 0 && b.getAsLong() < 31
              ? Optional.of(left.times(1L << b.getAsLong()))
              : Optional.empty();
      case SHR ->
          b.isPresent() && b.getAsLong() >= 0 && b.getAsLong() < 31
              ? Optional.of(left.floorDiv(1L << b.getAsLong()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Dim> division(Dim left, Dim right, Facts facts, boolean quotient) {
    Bounds dividend = facts.boundsOf(left);
    Bounds divisor = facts.boundsOf(right);
    if (dividend.lower() < 0 || divisor.lower() <= 0) {
      return Optional.empty();
    }
    return Optional.of(quotient ? left.floorDiv(right) : left.mod(right));
  }

  private static Optional<Dim> fold(BinaryOp op, long a, long b, TypeRef type) {
    boolean wide = type.name().equals("long") || type.name().equals("java.lang.Long");
    if ((op == BinaryOp.DIV || op == BinaryOp.REM) && b == 0) {
      return Optional.empty();
    }
    long result;
    switch (op) {
      case ADD -> result = a + b;
      case SUB -> result = a - b;
      case MUL -> result = a * b;
      case DIV -> result = a / b;
      case REM -> result = a % b;
      case SHL -> result = wide ? a << b : (int) a << b;
      case SHR -> result = wide ? a >> b : (int) a >> b;
      case USHR -> result = wide ? a >>> b : (int) a >>> b;
      case AND -> result = a & b;
      case OR -> result = a | b;
      case XOR -> result = a ^ b;
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Dim.of(wide ? result : (int) result));
  }

  /** The condition of a comparison. */
  static Optional<Constraint> compare(BinaryOp op, Dim left, Dim right) {
    return switch (op) {
      case EQ -> Optional.of(left.eq(right));
      case NE -> Optional.of(left.ne(right));
      case LT -> Optional.of(left.lt(right));
      case LE -> Optional.of(left.le(right));
      case GT -> Optional.of(left.gt(right));
      case GE -> Optional.of(left.ge(right));
      default -> Optional.empty();
    };
  }

  static boolean isIntegral(TypeRef type) {
    return switch (type.name()) {
      case "int", "long", "short", "byte" -> true;
      case "java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Byte" -> true;
      default -> false;
    };
  }

  static boolean isReal(TypeRef type) {
    return switch (type.name()) {
      case "float", "double", "java.lang.Float", "java.lang.Double" -> true;
      default -> false;
    };
  }

  static boolean isBoolean(TypeRef type) {
    return type.name().equals("boolean") || type.name().equals("java.lang.Boolean");
  }
}
