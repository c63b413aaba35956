package dev.shapeproof.checker.build;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * Conversions between what a functional interface says after erasure, what it says for this lambda,
 * and what the lambda's code takes and gives, as {@link java.lang.invoke.LambdaMetafactory}
 * describes them: casts, boxes and wider numbers.
 */
final class Conversion {
  private static final Type OBJECT = Type.getType(Object.class);

  private final GeneratorAdapter body;

  Conversion(GeneratorAdapter body) {
    this.body = body;
  }

  /**
   * An argument.
   *
   * @param erased what lies on the stack
   * @param given what it is known to be
   * @param taken what the code takes
   */
  void convert(Type erased, Type given, Type taken) {
    if (isPrimitive(given)) {
      if (isPrimitive(taken)) {
        body.cast(given, taken);
      } else {
        body.valueOf(given);
      }
    } else if (isPrimitive(taken)) {
      Type known = unboxed(given).equals(Type.VOID_TYPE) ? boxed(taken) : given;
      cast(erased, known);
      body.unbox(unboxed(known));
      body.cast(unboxed(known), taken);
    } else {
      cast(erased, taken);
    }
  }

  /**
   * A result.
   *
   * @param got what the code gave
   * @param promised what the lambda gives
   * @param erased what is to lie on the stack
   */
  void answer(Type got, Type promised, Type erased) {
    if (erased.equals(Type.VOID_TYPE)) {
      drop(got);
    } else if (!got.equals(Type.VOID_TYPE)) {
      convert(got, got, isPrimitive(promised) ? promised : erased);
    }
  }

  private void drop(Type got) {
    switch (got.getSize()) {
      case 1 -> body.pop();
      case 2 -> body.pop2();
      default -> {}
    }
  }

  private void cast(Type from, Type to) {
    if (!from.equals(to) && !to.equals(OBJECT)) {
      body.checkCast(to);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** What is in a box, or void where the type is none. */
  private static Type unboxed(Type type) {
    return switch (type.getInternalName()) {
      case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
      case "java/lang/Byte" -> Type.BYTE_TYPE;
      case "java/lang/Character" -> Type.CHAR_TYPE;
      case "java/lang/Short" -> Type.SHORT_TYPE;
      case "java/lang/Integer" -> Type.INT_TYPE;
      case "java/lang/Long" -> Type.LONG_TYPE;
      case "java/lang/Float" -> Type.FLOAT_TYPE;
      case "java/lang/Double" -> Type.DOUBLE_TYPE;
      default -> Type.VOID_TYPE;
    };
  }

  static Type boxed(Type primitive) {
    String name =
        switch (primitive.getSort()) {
          case Type.BOOLEAN -> "Boolean";
          case Type.BYTE -> "Byte";
          case Type.CHAR -> "Character";
          case Type.SHORT -> "Short";
          case Type.INT -> "Integer";
          case Type.LONG -> "Long";
          case Type.FLOAT -> "Float";
          case Type.DOUBLE -> "Double";
          default -> throw new IllegalArgumentException("no primitive type: " + primitive);
        };
    return Type.getObjectType("java/lang/" + name);
  }
}
