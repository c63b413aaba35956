package dev.shapeproof.runtime;

import dev.shapeproof.rule.RuleId;

/** A value of a tensor is not one that the operation takes, such as an index out of range. */
public final class ValueException extends TensorException {
  private static final long serialVersionUID = 1L;

  public ValueException(String message) {
    super(message);
  }

  public ValueException(String message, RuleId id) {
    super(message, id);
  }
}
