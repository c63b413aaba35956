package dev.shapeproof.checker.state;

import java.util.Optional;

/**
 * Whether an object is open. Closing is for good, so what nobody in sight does cannot undo it.
 *
 * @param end where it was closed
 */
record Life(Status status, Optional<End> end) {

  /** What is known. */
  enum Status {
    OPEN,
    CLOSED,
    UNSURE
  }

  /**
   * How something ended.
   *
   * @param with what was closed, where it is another object
   */
  record End(Spot at, Optional<Key> with) {}

  static final Life OPEN = new Life(Status.OPEN, Optional.empty());
  static final Life UNSURE = new Life(Status.UNSURE, Optional.empty());

  static Life closed(End end) {
    return new Life(Status.CLOSED, Optional.of(end));
  }

  boolean isClosed() {
    return status == Status.CLOSED;
  }

  static Life join(Life one, Life other) {
    if (one.equals(other)) {
      return one;
    }
    if (!one.isClosed() || !other.isClosed()) {
      return UNSURE;
    }
    return one.end.orElseThrow().at().compareTo(other.end.orElseThrow().at()) <= 0 ? one : other;
  }
}
