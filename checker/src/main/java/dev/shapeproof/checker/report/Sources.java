package dev.shapeproof.checker.report;

import dev.shapeproof.checker.flow.ir.Span;
import java.util.Optional;

/** The text behind a span. */
@FunctionalInterface
public interface Sources {
  Sources NONE = file -> "";

  /** The whole file, empty where it cannot be read. */
  String text(String file);

  /** The span's own text. */
  default Optional<String> text(Span span) {
    String all = text(span.file());
    boolean inside = span.isKnown() && span.start() <= span.end() && span.end() <= all.length();
    return inside ? Optional.of(all.substring(span.start(), span.end())) : Optional.empty();
  }

  /**
   * The line on which the span starts, and the columns (from 0, end excluded) that it covers there.
   */
  default Optional<Line> line(Span span) {
    String all = text(span.file());
    if (!span.isKnown() || span.start() > all.length()) {
      return Optional.empty();
    }
    int from =
        Math.max(all.lastIndexOf('\n', span.start() - 1), all.lastIndexOf('\r', span.start() - 1))
            + 1;
    int to = span.start();
    while (to < all.length() && all.charAt(to) != '\n' && all.charAt(to) != '\r') {
      to++;
    }
    int end = Math.min(Math.max(span.end(), span.start() + 1), to);
    return Optional.of(new Line(all.substring(from, to), span.start() - from, end - from));
  }

  /** One line of a file with a range in it. */
  record Line(String text, int start, int end) {}
}
