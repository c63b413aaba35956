package dev.shapeproof.notation;

/** A word or sign of the notation and the column where it starts, counting from 1. */
record Token(Kind kind, String text, int column) {

  /** What sort of token. */
  enum Kind {
    INT,
    NAME,
    SIGN,
    /** A character that means nothing here. */
    STRANGE,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  /** How a message shows it. */
  String shown() {
    return kind == Kind.END ? "the end" : "'" + text + "'";
  }
}
