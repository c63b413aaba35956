package dev.shapeproof.checker.solve.natives;

/** What a machine turns out to be. */
sealed interface Detected permits Platform, Detected.Unsupported {

  /** No libraries exist for it. */
  record Unsupported(String reason) implements Detected {}
}
