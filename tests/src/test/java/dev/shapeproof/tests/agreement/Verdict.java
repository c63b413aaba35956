package dev.shapeproof.tests.agreement;

/** How the checker's word on a program compares with what the program does. */
enum Verdict {
  /** It runs, whatever is chosen, and nothing is reported. */
  RUNS("runs, nothing reported"),
  /** It fails, and the failing operation or a call that leads to it is reported. */
  FOUND("fails, reported where it fails"),
  /** It fails, and the failing operation is one of which the checker only assumes that it works. */
  ASSUMED("fails, assumed to work"),
  /**
   * The same, but it takes both choices together: two choices that nobody knows are never combined,
   * since they may exclude each other.
   */
  TWO_CHOICES("fails for one pair of choices only, assumed to work"),
  /** It fails, and only something else is reported. */
  ELSEWHERE("fails, reported at other lines only"),
  /** It fails where the checker has proved that it cannot. */
  PROVED("fails where it was proved to work"),
  /** It runs, whatever is chosen, but something is reported. */
  FALSE_ALARM("runs, but reported"),
  /** Java itself refuses: an index into a Java array, a division. */
  NOT_FOR_TENSORS("fails outside of the library");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
