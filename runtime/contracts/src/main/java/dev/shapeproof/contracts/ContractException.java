package dev.shapeproof.contracts;

import dev.shapeproof.rule.RuleId;

/** A value does not fit what a method declares; the message is the checker's, with values. */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RuleId id;

  ContractException(RuleId id, String message) {
    super(message);
    this.id = id;
  }

  /** The kind of problem, the same that the checker reports. */
  public RuleId id() {
    return id;
  }
}
