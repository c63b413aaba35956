package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;

/** Short names for the terms of tests. */
final class Terms {

  private Terms() {}

  /** A size that a contract quantifies: at least 1. */
  static Dim size(String name) {
    return Dim.symbol(new Symbol(name, name, Symbol.Role.FIXED, 1));
  }

  /** A Java integer: anything. */
  static Dim integer(String name) {
    return Dim.symbol(new Symbol(name, name, Symbol.Role.OPEN, Symbol.ANY));
  }
}
