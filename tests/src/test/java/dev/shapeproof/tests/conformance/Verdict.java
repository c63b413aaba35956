package dev.shapeproof.tests.conformance;

/** How what the checker says of a call compares with what the engine did. */
enum Verdict {
  AGREES("agree"),
  REFUSED_BY_CHECKER_ONLY("the checker refuses, the engine does not"),
  REFUSED_BY_ENGINE_ONLY("the engine refuses, the checker does not"),
  OTHER_SHAPE("another shape"),
  OTHER_DTYPE("another dtype"),
  UNKNOWN("the checker does not know"),
  NO_KERNEL("refused for want of a kernel only"),
  BY_VALUE("refused for the values of the elements");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  boolean disagrees() {
    return switch (this) {
      case AGREES, UNKNOWN, NO_KERNEL, BY_VALUE -> false;
      case REFUSED_BY_CHECKER_ONLY, REFUSED_BY_ENGINE_ONLY, OTHER_SHAPE, OTHER_DTYPE -> true;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
