package dev.shapeproof.checker.flow.cfg;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.Optional;

/** Values that the language itself computes at compile time. */
public final class Constants {

  private Constants() {}

  /** The value of a constant expression. */
  public static Optional<Object> of(Tree tree) {
    if (!(tree instanceof JCTree.JCExpression expression) || expression.type == null) {
      return Optional.empty();
    }
    Type type = expression.type;
    return Optional.ofNullable(type.constValue())
        .map(value -> decoded(value, type.getKind().name()));
  }

  /** The compiler keeps booleans and characters as integers. */
  private static Object decoded(Object value, String kind) {
    if (value instanceof Integer number) {
      return switch (kind) {
        case "BOOLEAN" -> number != 0;
        case "CHAR" -> (char) number.intValue();
        default -> value;
      };
    }
    return value;
  }

  /** A constant after a conversion to a primitive type or its box. */
  static Optional<Object> converted(Object value, TypeRef to) {
    if (value instanceof Character character) {
      return converted((int) character, to);
    }
    if (value instanceof Boolean) {
      return to.name().endsWith("oolean") ? Optional.of(value) : Optional.empty();
    }
    if (!(value instanceof Number number)) {
      return Optional.empty();
    }
    return switch (to.name()) {
      case "int", "java.lang.Integer" -> Optional.of(asInt(number));
      case "long", "java.lang.Long" -> Optional.of(number.longValue());
      case "float", "java.lang.Float" -> Optional.of(number.floatValue());
      case "double", "java.lang.Double" -> Optional.of(number.doubleValue());
      case "short", "java.lang.Short" -> Optional.of((int) (short) asInt(number));
      case "byte", "java.lang.Byte" -> Optional.of((int) (byte) asInt(number));
      case "char", "java.lang.Character" -> Optional.of((char) asInt(number));
      default -> Optional.empty();
    };
  }

  private static int asInt(Number number) {
    return number instanceof Long ? (int) number.longValue() : number.intValue();
  }
}
