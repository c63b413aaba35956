package dev.shapeproof.runtime.check;

import java.util.Arrays;

/**
 * A call of a rule with all that the rule can see of it, packed into longs, so that two calls are
 * compared without looking at a term.
 */
final class CallKey {
  private final long[] words;
  private final int hash;

  CallKey(long[] words) {
    this.words = words;
    this.hash = mix(Arrays.hashCode(words));
  }

  /** Positions and counts are small numbers: spread them over all bits. */
  private static int mix(int hash) {
    int spread = hash * 0x9e3779b9;
    return spread ^ (spread >>> 16);
  }

  long word(int i) {
    return words[i];
  }

  int length() {
    return words.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallKey key && hash == key.hash && Arrays.equals(words, key.words);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
