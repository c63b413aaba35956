package dev.shapeproof.runtime.storage;

import java.util.Optional;

/**
 * What became of a piece of memory: how often it was changed in place and where last, and whether
 * it was closed. Backward compares versions to find out that a value which it needs is gone.
 */
public final class Life {
  private int version;
  private int recorded;
  private boolean begun;
  private boolean watched;
  private boolean leaf;
  private int slot;
  private Optional<Place> changed = Optional.empty();
  private Optional<Place> made = Optional.empty();
  private Optional<Trail> closed = Optional.empty();

  /** Whether this is the first tensor on the memory; a view is not. */
  public boolean begin() {
    boolean first = !begun;
    begun = true;
    return first;
  }

  /** For a scope: where in its list it has noted the memory. */
  public int slot() {
    return slot;
  }

  public void slot(int place) {
    slot = place;
  }

  /** Number of changes in place. */
  public int version() {
    return version;
  }

  /** Number of changes in place that the graph knows of. */
  public int recorded() {
    return recorded;
  }

  /** From now on somebody will want to know where changes come from. */
  public void watch() {
    watched = true;
  }

  /** A tensor on this memory is to get a gradient, so that no recorded change may reach it. */
  public void keepAsLeaf() {
    leaf = true;
  }

  public boolean isLeaf() {
    return leaf;
  }

  /** Notes a change in place; its place costs a walk over the stack, so only if somebody asks. */
  public void change() {
    version++;
    changed = watched ? Optional.of(Place.here()) : Optional.empty();
  }

  /** Notes that the last change was one that the graph knows of. */
  public void record() {
    recorded++;
  }

  public Optional<Place> changed() {
    return changed;
  }

  public void made(Place place) {
    made = Optional.of(place);
  }

  public Optional<Place> made() {
    return made;
  }

  public boolean isClosed() {
    return closed.isPresent();
  }

  /** The trail must be there; many share one. */
  public void close(Optional<Trail> trail) {
    if (closed.isEmpty()) {
      closed = trail;
    }
  }

  public Optional<Place> closed() {
    return closed.map(Trail::place);
  }
}
