package dev.shapeproof.checker.call;

import dev.shapeproof.checker.model.ModelExpr;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Truth;
import java.util.OptionalDouble;

/** Operators of the model language, where division is floor. */
final class ModelOperators {
  private ModelOperators() {}

  static Value apply(ModelExpr.Op op, Value left, Value right) {
    if (left instanceof Value.Int a && right instanceof Value.Int b) {
      return integers(op, a.term(), b.term());
    }
    if (left instanceof Value.Bool a && right instanceof Value.Bool b) {
      return booleans(op, a.condition(), b.condition());
    }
    if (left instanceof Value.Real || right instanceof Value.Real) {
      return new Value.Real(
          difference(op, left, right), new dev.shapeproof.checker.flow.ir.TypeRef("double"));
    }
    return switch (op) {
      case EQ -> bool(same(left, right));
      case NE -> bool(same(left, right).not());
      default -> new Value.Unknown("value");
    };
  }

  /** The one operation on floating-point constants that models need: how far apart they are. */
  private static OptionalDouble difference(ModelExpr.Op op, Value left, Value right) {
    boolean known =
        op == ModelExpr.Op.SUB
            && left instanceof Value.Real a
            && right instanceof Value.Real b
            && a.constant().isPresent()
            && b.constant().isPresent();
    return known
        ? OptionalDouble.of(
            ((Value.Real) left).constant().getAsDouble()
                - ((Value.Real) right).constant().getAsDouble())
        : OptionalDouble.empty();
  }

  private static Value integers(ModelExpr.Op op, Dim a, Dim b) {
    return switch (op) {
      case ADD -> new Value.Int(a.plus(b));
      case SUB -> new Value.Int(a.minus(b));
      case MUL -> new Value.Int(a.times(b));
      case DIV -> new Value.Int(a.floorDiv(b));
      case REM -> new Value.Int(a.mod(b));
      case EQ -> new Value.Bool(a.eq(b));
      case NE -> new Value.Bool(a.ne(b));
      case LT -> new Value.Bool(a.lt(b));
      case LE -> new Value.Bool(a.le(b));
      case GT -> new Value.Bool(a.gt(b));
      case GE -> new Value.Bool(a.ge(b));
      case AND, OR -> new Value.Unknown("value");
    };
  }

  private static Value booleans(ModelExpr.Op op, Constraint a, Constraint b) {
    return switch (op) {
      case AND -> new Value.Bool(a.and(b));
      case OR -> new Value.Bool(a.or(b));
      case EQ -> new Value.Bool(a.and(b).or(a.not().and(b.not())));
      case NE -> new Value.Bool(a.and(b.not()).or(a.not().and(b)));
      default -> new Value.Unknown("value");
    };
  }

  private static Truth same(Value left, Value right) {
    if (left instanceof Value.Type a && right instanceof Value.Type b) {
      return a.dtype().is(b.dtype());
    }
    if (left instanceof Value.Place a && right instanceof Value.Place b) {
      return a.device().is(b.device());
    }
    if (left instanceof Value.Null || right instanceof Value.Null) {
      boolean unknown = isOpen(left) || isOpen(right);
      return unknown
          ? Truth.UNKNOWN
          : Truth.of(left instanceof Value.Null && right instanceof Value.Null);
    }
    return left.equals(right) && !(left instanceof Value.Unknown) && Displays.isConstant(left)
        ? Truth.YES
        : Displays.isConstant(left) && Displays.isConstant(right) ? Truth.NO : Truth.UNKNOWN;
  }

  private static boolean isOpen(Value value) {
    return value instanceof Value.Choice || value instanceof Value.Unknown;
  }

  static Value bool(Truth truth) {
    return switch (truth) {
      case YES -> new Value.Bool(Constraint.always());
      case NO -> new Value.Bool(Constraint.never());
      case UNKNOWN -> new Value.Unknown("dtype");
    };
  }
}
