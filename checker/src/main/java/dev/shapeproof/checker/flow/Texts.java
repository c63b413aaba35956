package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Strings as templates: literal pieces and holes. */
public final class Texts {
  private Texts() {}

  /** The pieces that a value becomes when it is turned into a string. */
  public static List<Value.Piece> pieces(Value value) {
    if (value instanceof Value.Text text) {
      return text.pieces();
    }
    if (value instanceof Value.Int integer && integer.term().constant().isPresent()) {
      return List.of(new Value.Piece.Literal(Long.toString(integer.term().constant().getAsLong())));
    }
    return List.of(new Value.Piece.Hole(value));
  }

  /** Neighbouring literals as one. */
  public static List<Value.Piece> joined(List<Value.Piece> pieces) {
    List<Value.Piece> joined = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (Value.Piece piece : pieces) {
      if (piece instanceof Value.Piece.Literal text) {
        literal.append(text.text());
      } else {
        flush(literal, joined);
        joined.add(piece);
      }
    }
    flush(literal, joined);
    return joined;
  }

  private static void flush(StringBuilder literal, List<Value.Piece> joined) {
    if (literal.length() > 0) {
      joined.add(new Value.Piece.Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
