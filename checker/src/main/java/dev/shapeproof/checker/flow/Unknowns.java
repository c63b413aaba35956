package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.Origin;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Values of which only the Java type is known. */
public final class Unknowns {
  private final Models models;

  Unknowns(Models models) {
    this.models = models;
  }

  /** Whether the type alone says something: a number, a tensor, a shape, an array. */
  boolean isTyped(TypeRef type) {
    return Integers.isIntegral(type)
        || Integers.isReal(type)
        || Integers.isBoolean(type)
        || isCharacter(type)
        || type.isArray()
        || models.kindOf(type).isPresent();
  }

  /** A character is a text of one: what shapes are computed with are its digits, not its code. */
  private static boolean isCharacter(TypeRef type) {
    return type.name().equals("char") || type.name().equals("java.lang.Character");
  }

  /**
   * A value of {@code type}.
   *
   * @param key names what is unknown about it; the same key gives the same names
   */
  public Value of(TypeRef type, String key, String display, Span at, Cursor cursor) {
    if (Integers.isIntegral(type)) {
      return new Value.Int(Dim.symbol(new Symbol(key, display, Symbol.Role.OPEN, Symbol.ANY)));
    }
    if (Integers.isBoolean(type)) {
      return new Value.Bool(Dim.symbol(new Symbol(key, display, Symbol.Role.OPEN, 0)).eq(1));
    }
    if (Integers.isReal(type)) {
      return new Value.Real(OptionalDouble.empty(), type);
    }
    if (type.equals(TypeRef.STRING) || isCharacter(type)) {
      return new Value.Text(List.of(new Value.Piece.Hole(new Value.Unknown("string"))));
    }
    Optional<Kind> kind = models.kindOf(type);
    if (kind.isPresent()) {
      return ofKind(kind.get(), type, key, display, at, cursor);
    }
    return object(type, key, cursor);
  }

  private Value ofKind(
      Kind kind, TypeRef type, String key, String display, Span at, Cursor cursor) {
    return switch (kind) {
      case TENSOR ->
          new Value.Tensor(
              ShapeTerm.Open.named(key, display),
              DType.UNKNOWN,
              Device.UNKNOWN,
              new Origin(at, display));
      case SHAPE -> new Value.Sizes(ShapeTerm.Open.named(key, display));
      case DTYPE -> new Value.Type(DType.UNKNOWN);
      case DEVICE -> new Value.Place(Device.UNKNOWN);
      case INDEX -> new Value.Unknown("index");
      default -> object(type, key, cursor);
    };
  }

  private static Value object(TypeRef type, String key, Cursor cursor) {
    if (cursor.object(dev.shapeproof.checker.value.ObjectId.recent(key)).isPresent()) {
      return new Value.Ref(dev.shapeproof.checker.value.ObjectId.recent(key));
    }
    return cursor.allocate(key, ObjectState.of(type));
  }

  /** What Java puts into a new field or array element. */
  static Value initial(TypeRef type) {
    if (Integers.isIntegral(type)
        && Character.isLowerCase(type.name().charAt(0))
        && !type.name().contains(".")) {
      return Value.Int.of(0);
    }
    return switch (type.name()) {
      case "boolean" -> new Value.Bool(dev.shapeproof.dim.Constraint.never());
      case "float", "double" -> new Value.Real(OptionalDouble.of(0), type);
      case "char" -> Value.Text.of("\0");
      default -> new Value.Null();
    };
  }
}
