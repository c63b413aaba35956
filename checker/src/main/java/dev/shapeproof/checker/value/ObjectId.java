package dev.shapeproof.checker.value;

import org.jspecify.annotations.Nullable;

/**
 * An abstract object: its allocation site in its frame, the most recent made there or all older.
 */
public record ObjectId(String site, boolean recent) implements Comparable<ObjectId> {

  public static ObjectId recent(String site) {
    return new ObjectId(site, true);
  }

  public ObjectId older() {
    return new ObjectId(site, false);
  }

  /** Some order, the same in every run: sites share long beginnings, which hashes do not. */
  @Override
  public int compareTo(ObjectId other) {
    int byHash = Integer.compare(site.hashCode(), other.site.hashCode());
    int bySite = byHash != 0 || site.equals(other.site) ? byHash : site.compareTo(other.site);
    return bySite != 0 ? bySite : Boolean.compare(recent, other.recent);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ObjectId o && recent == o.recent && site.equals(o.site));
  }

  @Override
  public int hashCode() {
    return 31 * site.hashCode() + Boolean.hashCode(recent);
  }
}
