package dev.shapeproof.runtime;

import dev.shapeproof.rule.RuleId;

/** A gradient cannot be computed, or an operation would make that impossible. */
public final class GradientException extends TensorException {
  private static final long serialVersionUID = 1L;

  public GradientException(String message, RuleId id) {
    super(message, id);
  }
}
