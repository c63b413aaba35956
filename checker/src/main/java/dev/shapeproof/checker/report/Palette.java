package dev.shapeproof.checker.report;

/** Colours of a terminal, or none. */
public enum Palette {
  NONE,
  ANSI;

  String bold(String text) {
    return wrap("1", text);
  }

  String severity(Severity severity, String text) {
    return wrap(severity == Severity.ERROR ? "1;31" : "1;33", text);
  }

  String caret(String text) {
    return wrap("32", text);
  }

  String faint(String text) {
    return wrap("2", text);
  }

  private String wrap(String code, String text) {
    return this == NONE ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
