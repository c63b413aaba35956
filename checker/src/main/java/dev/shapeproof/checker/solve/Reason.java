package dev.shapeproof.checker.solve;

/** Why the solver has no answer. */
public enum Reason {
  /** The deterministic limit on steps. */
  STEPS("rlimit", true),
  /** The clock, a backstop: another machine may find an answer. */
  TIME("timeout", false),
  /** Z3 gave up on its own: not a decidable question. */
  INCOMPLETE("incomplete", true),
  /** Z3's values are no model of the terms, or pass a long. */
  NO_MODEL("model", true),
  /** A contradiction that a fresh solver did not find again. */
  UNCONFIRMED("unconfirmed", true),
  /** Z3 failed. */
  FAILED("solver", false),
  /** Z3 cannot be loaded, or must not be used. */
  UNAVAILABLE("no solver", false);

  private final String text;
  private final boolean repeatable;

  Reason(String text, boolean repeatable) {
    this.text = text;
    this.repeatable = repeatable;
  }

  /** For the ledger. */
  public String text() {
    return text;
  }

  /** Whether asking again gives the same, on any machine. */
  boolean isRepeatable() {
    return repeatable;
  }
}
