package dev.shapeproof.dim;

/**
 * A named integer that is not known: a size, a Java integer, a loop's trip count, an arm that may
 * have run (0 or 1).
 *
 * @param key identity, stable between runs: two symbols are the same exactly when their keys are
 * @param display what a person reads: {@code hidden}, {@code x.shape[1]}
 * @param lower the least value it can have: 0 for a size, 1 for a size that a contract quantifies,
 *     {@link #ANY} for a Java integer
 */
public record Symbol(String key, String display, Role role, long lower)
    implements Comparable<Symbol> {

  /** Who decides the value. */
  public enum Role {
    /** A contract quantifies it: every value must work. */
    FIXED,
    /** Which arm ran, or whether a loop came round again. */
    CHOSEN,
    /** All else. */
    OPEN
  }

  /** No lower bound. */
  public static final long ANY = Long.MIN_VALUE;

  @Override
  public boolean equals(Object other) {
    return other instanceof Symbol symbol && key.equals(symbol.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public int compareTo(Symbol other) {
    return key.equals(other.key) ? 0 : key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return display;
  }
}
