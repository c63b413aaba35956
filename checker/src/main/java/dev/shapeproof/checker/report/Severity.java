package dev.shapeproof.checker.report;

/** How sure a finding is. */
public enum Severity {
  ERROR,
  WARNING
}
