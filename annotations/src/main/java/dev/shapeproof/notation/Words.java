package dev.shapeproof.notation;

import java.util.Set;

/** Which words the notation keeps for itself, and what a name looks like. */
final class Words {
  private static final Set<String> RESERVED = Set.of("_", "true", "false");

  private Words() {}

  /** A Java identifier, or several joined by dots, that means nothing else here. */
  static boolean isName(String text) {
    if (RESERVED.contains(text)) {
      return false;
    }
    boolean atStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && !atStart) {
        atStart = true;
      } else if (atStart ? Character.isJavaIdentifierStart(c) : isPart(c)) {
        atStart = false;
      } else {
        return false;
      }
    }
    return !atStart;
  }

  /** A part of an identifier that a reader can see: no control characters. */
  static boolean isPart(char c) {
    return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  /** The axes of a layout: distinct upper-case letters, as in {@code NCHW}. */
  static boolean isLayout(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && text.chars().distinct().count() == text.length();
  }
}
