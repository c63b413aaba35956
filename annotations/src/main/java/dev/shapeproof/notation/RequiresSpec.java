package dev.shapeproof.notation;

/** What {@code @Requires} holds: {@code d % heads == 0 && t >= 1}. */
public record RequiresSpec(Condition condition) {

  /** A condition over integer expressions. */
  public sealed interface Condition {

    record Compare(Comparison comparison, Expr left, Expr right) implements Condition {}

    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}
  }

  /** Comparison operators. */
  public enum Comparison {
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    private final String text;

    Comparison(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
