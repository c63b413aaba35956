package dev.shapeproof.rule;

/**
 * Element type of a tensor. {@link #UNKNOWN} is a value of its own, so that rules stay total: every
 * question about it is answered {@link Truth#UNKNOWN} and every promotion with it is unknown,
 * except with itself.
 */
public enum DType {
  F64("f64", Kind.FLOAT, 8),
  F32("f32", Kind.FLOAT, 4),
  F16("f16", Kind.FLOAT, 2),
  BF16("bf16", Kind.FLOAT, 2),
  C64("c64", Kind.COMPLEX, 8),
  I64("i64", Kind.INTEGER, 8),
  I32("i32", Kind.INTEGER, 4),
  I16("i16", Kind.INTEGER, 2),
  I8("i8", Kind.INTEGER, 1),
  U8("u8", Kind.INTEGER, 1),
  BOOL("bool", Kind.BOOLEAN, 1),
  STRING("string", Kind.OTHER, 0),
  UNKNOWN("?", Kind.OTHER, 0);

  /** Category of a dtype, in PyTorch's order of promotion. */
  public enum Kind {
    OTHER,
    BOOLEAN,
    INTEGER,
    FLOAT,
    COMPLEX
  }

  private final String text;
  private final Kind kind;
  private final int bytes;

  DType(String text, Kind kind, int bytes) {
    this.text = text;
    this.kind = kind;
    this.bytes = bytes;
  }

  public boolean isKnown() {
    return this != UNKNOWN;
  }

  public Kind kind() {
    return kind;
  }

  /** Bytes per element; 0 where it has none. */
  public int bytes() {
    return bytes;
  }

  public Truth isFloating() {
    return isKind(Kind.FLOAT);
  }

  public Truth isIntegral() {
    return isKind(Kind.INTEGER);
  }

  public Truth isBoolean() {
    return isKind(Kind.BOOLEAN);
  }

  /** Whether this is the same dtype as {@code other}; unknown as soon as one of them is. */
  public Truth is(DType other) {
    return isKnown() && other.isKnown() ? Truth.of(this == other) : Truth.UNKNOWN;
  }

  private Truth isKind(Kind asked) {
    return isKnown() ? Truth.of(kind == asked) : Truth.UNKNOWN;
  }

  @Override
  public String toString() {
    return text;
  }
}
