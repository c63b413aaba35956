package dev.shapeproof.checker.state;

/**
 * An abstract object by the place that made it: the most recent one of that place. What an older
 * one was is forgotten.
 *
 * @param site the calls that led there, the block and the instruction
 */
record Key(String site) implements Comparable<Key> {
  @Override
  public int compareTo(Key other) {
    return site.compareTo(other.site);
  }
}
