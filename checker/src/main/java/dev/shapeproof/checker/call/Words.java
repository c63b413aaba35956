package dev.shapeproof.checker.call;

import dev.shapeproof.checker.check.AxisNames;
import dev.shapeproof.checker.value.Value;
import java.util.Optional;

/**
 * What an argument is called where it is given: by the number that it is, else by its text. The
 * size of some axis has no name of its own, however it was called on the way.
 */
record Words(Optional<Character> letter, boolean areKnown) {

  static Words of(String text, Value value) {
    String number =
        value instanceof Value.Int integer && integer.term().symbols().size() == 1
            ? integer.term().toString()
            : "";
    boolean axis = number.contains("[");
    Optional<Character> letter =
        AxisNames.letter(number)
            .or(() -> axis ? Optional.<Character>empty() : AxisNames.letter(text));
    return new Words(letter, !text.isEmpty());
  }

  /** Whether it is called something that is the same kind of size as {@code name}. */
  boolean mean(String name) {
    return letter.isPresent() && letter.equals(AxisNames.letter(name));
  }
}
