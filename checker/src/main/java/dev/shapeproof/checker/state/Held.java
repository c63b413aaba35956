package dev.shapeproof.checker.state;

/** What a variable or register holds. */
sealed interface Held {

  /** This object and no other. */
  record Of(Key key) implements Held {}

  /** The null reference. */
  record Nothing() implements Held {}

  /** A boolean that is known. */
  record Flag(boolean value) implements Held {}

  /** Whether the object is null: of one that was met and not made here. */
  record IsNull(Key key, boolean whenTrue) implements Held {}

  /** An integer that is known. */
  record Whole(long value) implements Held {}

  /** A number with a fraction that is known. */
  record Real(double value) implements Held {}

  /** Anything. */
  record Unknown() implements Held {}

  Held UNKNOWN = new Unknown();
}
