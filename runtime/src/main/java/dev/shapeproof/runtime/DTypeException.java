package dev.shapeproof.runtime;

import dev.shapeproof.rule.RuleId;

/** Dtypes do not fit. */
public final class DTypeException extends TensorException {
  private static final long serialVersionUID = 1L;

  public DTypeException(String message, RuleId id) {
    super(message, id);
  }
}
