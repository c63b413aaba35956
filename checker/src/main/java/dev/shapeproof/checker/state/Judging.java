package dev.shapeproof.checker.state;

import dev.shapeproof.checker.report.Diagnostic;

/** Where what is met may be reported. */
@FunctionalInterface
interface Judging {

  /** What is known may still change, or nothing is certain here. */
  Judging NONE = found -> {};

  void report(Diagnostic found);

  default boolean isOn() {
    return this != NONE;
  }
}
