package dev.shapeproof.runtime;

import dev.shapeproof.rule.RuleId;

/** Shapes, axes or attributes do not fit. */
public final class ShapeException extends TensorException {
  private static final long serialVersionUID = 1L;

  public ShapeException(String message, RuleId id) {
    super(message, id);
  }
}
