package dev.shapeproof.checker.report;

import dev.shapeproof.rule.RuleId;

/** How sure a finding is. */
public enum Severity {
  ERROR,
  WARNING;

  /**
   * An error where the code cannot be meant; a warning where it may be, or could not be checked.
   */
  public static Severity of(RuleId id) {
    return id.mayBeMeant() || id == RuleId.SHAPE_UNPROVED ? WARNING : ERROR;
  }
}
