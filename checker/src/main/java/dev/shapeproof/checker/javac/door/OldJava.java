package dev.shapeproof.checker.javac.door;

import java.util.Optional;

/** What is said where this Java is older than the rest of the jar. */
final class OldJava {
  private static final int NEEDED = 17;

  private OldJava() {}

  /** Nothing where this Java will do. */
  static Optional<String> complaint() {
    String version = System.getProperty("java.specification.version", "");
    return isOld(version)
        ? Optional.of(
            "Shapeproof needs JDK "
                + NEEDED
                + " or later, and this is Java "
                + version.replaceFirst("^1\\.", "")
                + ": ")
        : Optional.empty();
  }

  /** Up to 8 versions were called 1.8, and from 9 on by their number alone. */
  static boolean isOld(String version) {
    if (version.startsWith("1.")) {
      return true;
    }
    try {
      return Integer.parseInt(version) < NEEDED;
    } catch (NumberFormatException unheardOf) {
      return false;
    }
  }
}
