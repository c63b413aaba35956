package dev.shapeproof.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into tokens. It never fails: what it does not know becomes a token that no parser
 * expects.
 */
final class Lexer {
  private static final List<String> SIGNS =
      List.of(
          "...", "==", "!=", "<=", ">=", "&&", "||", "[", "]", "(", ")", ",", "*", "+", "-", "/",
          "%", "<", ">", "=", ":", "_", "?");

  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Lexer(text).run();
  }

  private List<Token> run() {
    List<Token> tokens = new ArrayList<>();
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at >= text.length()) {
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
        return tokens;
      }
      tokens.add(next());
    }
  }

  private Token next() {
    int start = at;
    char c = text.charAt(at);
    if (c >= '0' && c <= '9') {
      return number(start);
    }
    if (isNameStart(c)) {
      skipName();
      while (at + 1 < text.length() && text.charAt(at) == '.' && isNameStart(text.charAt(at + 1))) {
        at++;
        skipName();
      }
      String word = text.substring(start, at);
      return new Token(word.equals("_") ? Token.Kind.SIGN : Token.Kind.NAME, word, start + 1);
    }
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        return new Token(Token.Kind.SIGN, sign, start + 1);
      }
    }
    at += Character.charCount(text.codePointAt(at));
    return new Token(Token.Kind.STRANGE, text.substring(start, at), start + 1);
  }

  /** Letters right after digits belong to the same, strange, token: {@code 2h} is not 2 and h. */
  private Token number(int start) {
    boolean digits = true;
    while (at < text.length() && Words.isPart(text.charAt(at))) {
      digits &= text.charAt(at) >= '0' && text.charAt(at) <= '9';
      at++;
    }
    return new Token(
        digits ? Token.Kind.INT : Token.Kind.STRANGE, text.substring(start, at), start + 1);
  }

  private void skipName() {
    while (at < text.length() && Words.isPart(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isNameStart(char c) {
    return Character.isJavaIdentifierStart(c);
  }
}
