package dev.shapeproof.checker.travel;

/** The bytes of a slice do not say what those of a slice say. Never leaves this package. */
final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  Malformed(String what) {
    super(what);
  }
}
