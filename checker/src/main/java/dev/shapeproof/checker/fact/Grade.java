package dev.shapeproof.checker.fact;

/** How sure a fact is. */
public enum Grade {
  /** Execution cannot be here otherwise. */
  HARD,
  /** Presumed; an error that needs it is not reported by default. */
  SOFT
}
