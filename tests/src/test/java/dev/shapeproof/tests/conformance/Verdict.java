package dev.shapeproof.tests.conformance;

/** How what the checker says of a call compares with what the engine did. */
enum Verdict {
  AGREES("agree"),
  REFUSED_BY_CHECKER_ONLY("the checker refuses, the engine does not"),
  REFUSED_BY_ENGINE_ONLY("the engine refuses, the checker does not"),
  OTHER_SHAPE("another shape"),
  OTHER_DTYPE("another dtype"),
  UNKNOWN("the checker does not know"),
  NO_KERNEL("refused for want of a kernel only");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  boolean disagrees() {
    return this != AGREES && this != UNKNOWN && this != NO_KERNEL;
  }

  @Override
  public String toString() {
    return text;
  }
}
