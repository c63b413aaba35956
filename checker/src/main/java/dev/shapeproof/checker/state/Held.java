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

  /**
   * Whether a walk over all elements of a container has another one.
   *
   * @param walk the iterator, or what stands for the index of a loop over an array
   */
  record More(Key container, Key walk) implements Held {}

  /** An integer that is known. */
  record Whole(long value) implements Held {}

  /** A number with a fraction that is known. */
  record Real(double value) implements Held {}

  /**
   * A lambda of which it is known who has it, with the variables that it reads.
   *
   * @param depth of the frame that made it
   * @param self what {@code this} is in it
   */
  record Code(MethodRef body, int depth, Held self, List<Held> captured) implements Held {
    public Code {
      captured = List.copyOf(captured);
    }

    private boolean refersTo(Held object) {
      return self.equals(object)
          || captured.stream()
              .anyMatch(
                  held ->
                      held.equals(object)
                          || (held instanceof Code inner && inner.refersTo(object)));
    }
  }

  /** What is held where an object is no more what it was. */
  static Held replaced(Held held, Held gone, Held instead) {
    if (held.equals(gone)) {
      return instead;
    }
    return held instanceof Code code && code.refersTo(gone)
        ? new Code(
            code.body,
            code.depth,
            replaced(code.self, gone, instead),
            code.captured.stream().map(each -> replaced(each, gone, instead)).toList())
        : held;
  }

  /** Anything. */
  record Unknown() implements Held {}

  Held UNKNOWN = new Unknown();
}
