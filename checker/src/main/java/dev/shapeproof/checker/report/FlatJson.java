package dev.shapeproof.checker.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JSON object whose values are all strings: a line of a baseline. */
final class FlatJson {
  private static final String STRING = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";
  private static final Pattern PAIR =
      Pattern.compile("\\s*" + STRING + "\\s*:\\s*" + STRING + "\\s*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  private FlatJson() {}

  /** Empty where the line is something else. */
  static Optional<Map<String, String>> read(String line) {
    String text = line.strip();
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    Matcher pair = PAIR.matcher(text).region(1, text.length() - 1);
    int end = text.length() - 1;
    while (pair.lookingAt()) {
      values.put(unescape(pair.group(1)), unescape(pair.group(2)));
      if (pair.end() == end) {
        return Optional.of(values);
      }
      if (text.charAt(pair.end()) != ',') {
        return Optional.empty();
      }
      pair.region(pair.end() + 1, end);
    }
    return Optional.empty();
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(escaped(match.group(1))));
  }

  private static String escaped(String code) {
    return switch (code.charAt(0)) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'u' ->
          code.length() == 5
              ? String.valueOf((char) Integer.parseInt(code.substring(1), 16))
              : code;
      default -> code;
    };
  }
}
