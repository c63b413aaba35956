package dev.shapeproof.notation;

import java.util.List;
import java.util.Optional;

/** A place in the tokens of one text, and the errors that can be made there. */
final class Cursor {
  private static final int MAX_DEPTH = 64;

  private final List<Token> tokens;
  private int at;
  private int depth;

  Cursor(String text) {
    this.tokens = Lexer.tokens(text);
  }

  /** Ends a parse; never leaves this package. */
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient NotationError error;

    Stop(NotationError error) {
      super(error.text(), null, false, false);
      this.error = error;
    }
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token take() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean skip(String sign) {
    if (peek().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  void need(String sign) {
    if (!skip(sign)) {
      throw expected("'" + sign + "'");
    }
  }

  String name(String what) {
    if (!peek().isName()) {
      throw expected(what);
    }
    Token token = take();
    if (!Words.isName(token.text())) {
      throw stop(token, "'" + token.text() + "' cannot be a name", Optional.empty());
    }
    return token.text();
  }

  void end() {
    if (peek().kind() != Token.Kind.END) {
      throw expected("the end");
    }
  }

  /** {@code expected WHAT after 'x'}, at the token that stands there instead. */
  Stop expected(String what) {
    return expected(what, Optional.empty());
  }

  Stop expected(String what, Optional<String> suggestion) {
    String after = at == 0 ? "" : " after '" + tokens.get(at - 1).text() + "'";
    Token found = peek();
    String instead = found.kind() == Token.Kind.STRANGE ? ", found " + found.shown() : "";
    return stop(found, "expected " + what + after + instead, suggestion);
  }

  Stop stop(Token where, String message, Optional<String> suggestion) {
    return new Stop(new NotationError(where.column(), message, suggestion));
  }

  void enter() {
    if (++depth > MAX_DEPTH) {
      throw stop(
          peek(), "expected less nesting: at most " + MAX_DEPTH + " levels", Optional.empty());
    }
  }

  void leave() {
    depth--;
  }
}
