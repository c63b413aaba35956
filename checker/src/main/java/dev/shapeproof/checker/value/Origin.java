package dev.shapeproof.checker.value;

import dev.shapeproof.checker.flow.ir.Span;
import org.jspecify.annotations.Nullable;

/** Where a value comes from, for messages: {@code parameter x}, {@code zeros}, {@code field w}. */
public record Origin(Span at, String reason) {
  public static final Origin NONE = new Origin(Span.NONE, "");

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Origin o && at.equals(o.at) && reason.equals(o.reason));
  }

  @Override
  public int hashCode() {
    return 31 * at.hashCode() + reason.hashCode();
  }
}
