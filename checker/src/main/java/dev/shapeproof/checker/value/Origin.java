package dev.shapeproof.checker.value;

import dev.shapeproof.checker.flow.ir.Span;

/** Where a value comes from, for messages: {@code parameter x}, {@code zeros}, {@code field w}. */
public record Origin(Span at, String reason) {
  public static final Origin NONE = new Origin(Span.NONE, "");
}
