package dev.shapeproof.checker.cli;

/** What the process ends with. */
final class ExitCode {
  static final int CLEAN = 0;
  static final int FINDINGS = 1;

  /** Bad usage, a missing class path, code that does not compile, nothing checked. */
  static final int FAILED = 2;

  private ExitCode() {}
}
