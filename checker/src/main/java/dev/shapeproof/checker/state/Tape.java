package dev.shapeproof.checker.state;

import java.util.Optional;

/**
 * Whether what is computed now is recorded for backward.
 *
 * @param collector what closes it
 * @param since where it was opened
 */
record Tape(Status status, Optional<Key> collector, Optional<Spot> since) {

  /** What is known. */
  enum Status {
    RUNNING,
    STOPPED,
    UNKNOWN
  }

  static final Tape UNKNOWN = new Tape(Status.UNKNOWN, Optional.empty(), Optional.empty());
  static final Tape STOPPED = new Tape(Status.STOPPED, Optional.empty(), Optional.empty());

  static Tape running(Key collector, Spot since) {
    return new Tape(Status.RUNNING, Optional.of(collector), Optional.of(since));
  }

  boolean isRunning() {
    return status == Status.RUNNING;
  }

  static Tape join(Tape one, Tape other) {
    return one.equals(other) ? one : UNKNOWN;
  }
}
