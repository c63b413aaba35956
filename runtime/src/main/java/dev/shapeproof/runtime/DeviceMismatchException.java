package dev.shapeproof.runtime;

import dev.shapeproof.rule.RuleId;

/** Tensors lie on different devices. */
public final class DeviceMismatchException extends TensorException {
  private static final long serialVersionUID = 1L;

  public DeviceMismatchException(String message, RuleId id) {
    super(message, id);
  }
}
