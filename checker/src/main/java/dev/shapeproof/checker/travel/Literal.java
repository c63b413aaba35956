package dev.shapeproof.checker.travel;

/** The kinds of constants that Java's language has. */
enum Literal {
  BOOLEAN(Boolean.class),
  BYTE(Byte.class),
  SHORT(Short.class),
  CHARACTER(Character.class),
  INTEGER(Integer.class),
  LONG(Long.class),
  FLOAT(Float.class),
  DOUBLE(Double.class),
  STRING(String.class);

  private final Class<?> type;

  Literal(Class<?> type) {
    this.type = type;
  }

  static Literal of(Object value) {
    for (Literal each : values()) {
      if (each.type.isInstance(value)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no constant of Java: " + value.getClass());
  }

  String text(Object value) {
    return this == CHARACTER ? String.valueOf((int) (Character) value) : String.valueOf(value);
  }

  /** The value that {@link #text} spelled. */
  Object value(String text) throws Malformed {
    try {
      return switch (this) {
        case BOOLEAN -> Boolean.valueOf(text);
        case BYTE -> Byte.valueOf(text);
        case SHORT -> Short.valueOf(text);
        case CHARACTER -> (char) Integer.parseInt(text);
        case INTEGER -> Integer.valueOf(text);
        case LONG -> Long.valueOf(text);
        case FLOAT -> Float.valueOf(text);
        case DOUBLE -> Double.valueOf(text);
        case STRING -> text;
      };
    } catch (NumberFormatException e) {
      throw new Malformed("no " + this + ": " + text);
    }
  }
}
