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
    this.hash = hash(words, words.length);
  }

  /** Of the first words of an array, as if they were a key. */
  static int hash(long[] words, int used) {
    long hash = 1;
    int i = 0;
    for (; i + 3 < used; i += 4) { // four at once, for one product would wait for the one before
      hash =
          hash * (31 * 31 * 31 * 31)
              + (words[i] * (31 * 31 * 31) + words[i + 1] * (31 * 31))
              + (words[i + 2] * 31 + words[i + 3]);
    }
    for (; i < used; i++) {
      hash = hash * 31 + words[i];
    }
    return mix((int) (hash ^ (hash >>> 32)));
  }

  boolean isSame(int otherHash, long[] others, int used) {
    if (hash != otherHash || words.length != used) {
      return false;
    }
    long different = 0;
    for (int i = 0; i < used; i++) {
      different |= words[i] ^ others[i];
    }
    return different == 0;
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
