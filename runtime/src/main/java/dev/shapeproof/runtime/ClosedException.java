package dev.shapeproof.runtime;

import dev.shapeproof.rule.RuleId;

/** A tensor was used after it was closed. */
public final class ClosedException extends TensorException {
  private static final long serialVersionUID = 1L;

  public ClosedException(String message) {
    super(message, RuleId.MEMORY_USE_AFTER_CLOSE);
  }
}
