package dev.shapeproof.runtime;

import dev.shapeproof.rule.RuleId;

/** The elements do not lie in memory as the operation needs them. */
public final class LayoutException extends TensorException {
  private static final long serialVersionUID = 1L;

  public LayoutException(String message) {
    super(message);
  }

  public LayoutException(String message, RuleId id) {
    super(message, id);
  }
}
