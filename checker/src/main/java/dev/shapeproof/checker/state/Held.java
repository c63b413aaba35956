package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.ir.MethodRef;
import java.util.List;

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

  /** A lambda that only code runs which is followed, with the variables that it reads. */
  record Code(MethodRef body, List<Held> captured) implements Held {
    public Code {
      captured = List.copyOf(captured);
    }
  }

  /** Anything. */
  record Unknown() implements Held {}

  Held UNKNOWN = new Unknown();
}
