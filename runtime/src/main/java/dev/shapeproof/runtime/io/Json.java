package dev.shapeproof.runtime.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As much of JSON as the header of safetensors needs, read strictly: objects, lists, strings and
 * whole numbers; no key twice, no deep nesting.
 */
final class Json {
  private static final int DEEPEST = 4;

  /** Each number of as many digits is a long. */
  private static final int MOST_DIGITS = 18;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** A map, a list, a string or a long. */
  static Object parse(String text) throws FormatException {
    Json json = new Json(text);
    Object value = json.value(0);
    json.skip();
    if (json.at < text.length()) {
      throw json.wrong("the end");
    }
    return value;
  }

  private Object value(int depth) throws FormatException {
    if (depth > DEEPEST) {
      throw new FormatException("the header is nested too deeply");
    }
    skip();
    char next = peek();
    if (next == '{') {
      return object(depth);
    }
    if (next == '[') {
      return list(depth);
    }
    if (next == '"') {
      return string();
    }
    return number();
  }

  private Map<String, Object> object(int depth) throws FormatException {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    skip();
    while (peek() != '}') {
      if (!object.isEmpty()) {
        expect(',');
        skip();
      }
      String key = string();
      skip();
      expect(':');
      if (object.put(key, value(depth + 1)) != null) {
        throw new FormatException("the header names " + key + " twice");
      }
      skip();
    }
    at++;
    return object;
  }

  private List<Object> list(int depth) throws FormatException {
    List<Object> list = new ArrayList<>();
    at++;
    skip();
    while (peek() != ']') {
      if (!list.isEmpty()) {
        expect(',');
      }
      list.add(value(depth + 1));
      skip();
    }
    at++;
    return list;
  }

  private String string() throws FormatException {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char next = text.charAt(at++);
      if (next < ' ') {
        throw wrong("a character of a string");
      }
      string.append(next == '\\' ? escaped() : next);
    }
    at++;
    return string.toString();
  }

  private char escaped() throws FormatException {
    char next = peek();
    at++;
    return switch (next) {
      case '"', '\\', '/' -> next;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("an escape");
    };
  }

  private char unicode() throws FormatException {
    int end = at + 4;
    if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
      throw wrong("four hexadecimal digits");
    }
    char value = (char) Integer.parseInt(text.substring(at, end), 16);
    at = end;
    return value;
  }

  private Long number() throws FormatException {
    int start = at;
    long value = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = value * 10 + (text.charAt(at++) - '0');
      if (at - start > MOST_DIGITS) {
        throw wrong("a smaller number");
      }
    }
    if (at == start || (text.charAt(start) == '0' && at > start + 1)) {
      throw wrong("a value");
    }
    return value;
  }

  private void expect(char wanted) throws FormatException {
    if (peek() != wanted) {
      throw wrong("'" + wanted + "'");
    }
    at++;
  }

  private char peek() throws FormatException {
    if (at >= text.length()) {
      throw wrong("more");
    }
    return text.charAt(at);
  }

  private void skip() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private FormatException wrong(String expected) {
    return new FormatException("the header has something else than " + expected + " at " + at);
  }

  /** A string as JSON writes it. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
