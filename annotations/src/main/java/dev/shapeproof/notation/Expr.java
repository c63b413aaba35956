package dev.shapeproof.notation;

/**
 * An integer expression as somebody wrote it: {@code 2 * h}, {@code max(t - 1, 1)}. What its names
 * mean is decided elsewhere.
 */
public sealed interface Expr {

  /** A literal, never negative: {@code -1} is {@link Neg} of 1. */
  record Int(long value) implements Expr {
    public Int {
      if (value < 0) {
        throw new IllegalArgumentException("negative literal " + value);
      }
    }
  }

  /** A name, dotted where it goes through a receiver: {@code hidden}, {@code layer.in}. */
  record Name(String text) implements Expr {
    public Name {
      if (!Words.isName(text)) {
        throw new IllegalArgumentException("not a name: " + text);
      }
    }
  }

  record Neg(Expr operand) implements Expr {}

  record Binary(Op op, Expr left, Expr right) implements Expr {}

  /** Operators; division and remainder are the floor kind, MIN and MAX are written as calls. */
  enum Op {
    ADD("+", 1),
    SUB("-", 1),
    MUL("*", 2),
    DIV("/", 2),
    MOD("%", 2),
    MIN("min", 4),
    MAX("max", 4);

    private final String text;
    private final int level;

    Op(String text, int level) {
      this.text = text;
      this.level = level;
    }

    public String text() {
      return text;
    }

    /** How tightly it binds; calls bind tightest. */
    int level() {
      return level;
    }

    boolean isCall() {
      return this == MIN || this == MAX;
    }
  }
}
