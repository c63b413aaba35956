package dev.shapeproof.checker.report;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes JSON from maps, collections, strings, numbers and booleans, in the order in which they
 * come.
 */
final class JsonWriter {
  private final String newline;

  private JsonWriter(String newline) {
    this.newline = newline;
  }

  /** On one line. */
  static String line(Object value) {
    return new JsonWriter("").write(value, "");
  }

  /** Indented. */
  static String pretty(Object value) {
    return new JsonWriter("\n").write(value, "\n");
  }

  private String write(Object value, String margin) {
    if (value instanceof Map<?, ?> map) {
      return block(
          '{',
          '}',
          margin,
          map.entrySet().stream()
              .map(
                  entry ->
                      quote(String.valueOf(entry.getKey()))
                          + ": "
                          + write(entry.getValue(), deeper(margin)))
              .toList());
    }
    if (value instanceof Collection<?> items) {
      return block(
          '[', ']', margin, items.stream().map(item -> write(item, deeper(margin))).toList());
    }
    boolean bare = value instanceof Integer || value instanceof Long || value instanceof Boolean;
    return bare ? value.toString() : quote(value.toString());
  }

  private String deeper(String margin) {
    return newline.isEmpty() ? "" : margin + "  ";
  }

  private String block(char open, char close, String margin, Collection<String> parts) {
    if (parts.isEmpty()) {
      return "" + open + close;
    }
    String separator = newline.isEmpty() ? ", " : "," + deeper(margin);
    return parts.stream()
        .collect(Collectors.joining(separator, open + deeper(margin), margin + close));
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> out.append(c < 0x20 || Character.isSurrogate(c) ? escape(c) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }

  private static String escape(char c) {
    return String.format("\\u%04x", (int) c);
  }
}
