package dev.shapeproof.checker.fact;

/** What facts say about a constraint. */
public enum Decision {
  /** It holds wherever the facts hold. */
  PROVED,
  /** It fails wherever the facts hold. */
  REFUTED,
  /** The normal form does not tell. */
  OPEN;

  Decision not() {
    return switch (this) {
      case PROVED -> REFUTED;
      case REFUTED -> PROVED;
      case OPEN -> OPEN;
    };
  }
}
