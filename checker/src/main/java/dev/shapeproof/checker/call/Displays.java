package dev.shapeproof.checker.call;

import dev.shapeproof.checker.value.Value;

/** Strings whose every character is known, and how a template reads where not. */
final class Displays {
  private Displays() {}

  static boolean isConstant(Value value) {
    return value instanceof Value.Text text
        && text.pieces().stream().allMatch(Value.Piece.Literal.class::isInstance);
  }

  static String text(Value.Text text) {
    StringBuilder shown = new StringBuilder();
    for (Value.Piece piece : text.pieces()) {
      shown.append(piece instanceof Value.Piece.Literal literal ? literal.text() : "?");
    }
    return shown.toString();
  }
}
