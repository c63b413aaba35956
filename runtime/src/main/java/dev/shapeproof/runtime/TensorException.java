package dev.shapeproof.runtime;

import dev.shapeproof.rule.RuleId;
import java.util.Optional;

/** An operation was refused before it touched an element. */
public class TensorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String text;
  private final transient Optional<RuleId> id;

  TensorException(String message) {
    super(message);
    this.text = message;
    this.id = Optional.empty();
  }

  TensorException(String message, RuleId id) {
    super(message);
    this.text = message;
    this.id = Optional.of(id);
  }

  /** The kind of problem, the same that the checker reports; empty where no rule was asked. */
  public Optional<RuleId> id() {
    return id;
  }

  @Override
  public String getMessage() {
    return text;
  }
}
