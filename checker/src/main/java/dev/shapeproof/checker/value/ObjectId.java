package dev.shapeproof.checker.value;

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

  @Override
  public int compareTo(ObjectId other) {
    int bySite = site.compareTo(other.site);
    return bySite != 0 ? bySite : Boolean.compare(recent, other.recent);
  }
}
