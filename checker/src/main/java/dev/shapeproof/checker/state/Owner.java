package dev.shapeproof.checker.state;

/** With what an object is freed. */
sealed interface Owner {

  /** With this manager, or this list's arrays. */
  record Of(Key key) implements Owner {}

  /** With nothing: who has it must close it. */
  record Nobody() implements Owner {}

  record Unknown() implements Owner {}

  Owner UNKNOWN = new Unknown();
  Owner NOBODY = new Nobody();

  static Owner join(Owner one, Owner other) {
    return one.equals(other) ? one : UNKNOWN;
  }
}
