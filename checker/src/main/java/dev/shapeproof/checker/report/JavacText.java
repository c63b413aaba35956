package dev.shapeproof.checker.report;

/**
 * A finding as the one message that javac prints: its first line, then source and caret, then the
 * rest, which javac indents by two.
 */
public final class JavacText {
  private JavacText() {}

  public static String message(Diagnostic diagnostic) {
    return headline(diagnostic) + "\n" + String.join("\n", BodyText.lines(diagnostic));
  }

  /** {@code [shape.matmul] cannot multiply x by w: inner dimensions hidden=768 and 512 differ}. */
  public static String headline(Diagnostic diagnostic) {
    return "[" + diagnostic.id().text() + "] " + diagnostic.headline();
  }
}
