package dev.shapeproof.checker.state;

import dev.shapeproof.rule.Op;
import java.util.Optional;

/**
 * What a mask tells of the elements of an array: where it is the one, they are not zero; where it
 * is the other, they may be.
 *
 * @param tested the array
 * @param nonZeroWhere what the mask is where they are certainly not zero
 */
record ZeroTest(Key tested, boolean nonZeroWhere) {
  /** A mask against a larger number is about something else. */
  private static final double NEAR_ZERO = 1e-3;

  /** Of a comparison of an array with a number. */
  static Optional<ZeroTest> of(Op comparison, Key array, double number) {
    if (Math.abs(number) > NEAR_ZERO) {
      return Optional.empty();
    }
    return switch (comparison) {
      case NE -> number == 0 ? found(array, true) : Optional.empty();
      case EQ -> number == 0 ? found(array, false) : Optional.empty();
      case GT -> found(array, number >= 0);
      case LE -> found(array, number < 0);
      case LT -> found(array, number <= 0);
      case GE -> found(array, number > 0);
      default -> Optional.empty();
    };
  }

  private static Optional<ZeroTest> found(Key array, boolean nonZeroWhere) {
    return Optional.of(new ZeroTest(array, nonZeroWhere));
  }

  ZeroTest negated() {
    return new ZeroTest(tested, !nonZeroWhere);
  }
}
