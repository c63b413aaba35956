package dev.shapeproof.checker.check;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * Two operands, one of height by width, the other of the same width by the same height: that works
 * for square images alone.
 */
final class SwappedSides implements Check {

  @Override
  public List<Problem> look(Step step) {
    Optional<List<Dim>> left = step.sizes("left");
    Optional<List<Dim>> right = step.sizes("right");
    if (step.inner()
        || !Ops.PAIRS.contains(step.op())
        || left.isEmpty()
        || right.isEmpty()
        || left.get().size() != right.get().size()) {
      return List.of();
    }
    for (int axis = 0; axis + 1 < left.get().size(); axis++) {
      Dim one = left.get().get(axis);
      Dim other = left.get().get(axis + 1);
      boolean crossed =
          !one.equals(other)
              && right.get().get(axis).equals(other)
              && right.get().get(axis + 1).equals(one);
      if (crossed && areSides(one, other)) {
        return List.of(
            Problem.of(
                RuleId.LAYOUT_SIDES,
                "axis {} is {} in {} and {} in {}, which fits only where both are equal",
                axis,
                one,
                step.named("left"),
                other,
                step.named("right")),
            Problem.of(
                RuleId.LAYOUT_SIDES,
                "arrays of images are height by width; where all are square, @SuppressWarnings(\"layout.sides\")"));
      }
    }
    return List.of();
  }

  private static boolean areSides(Dim one, Dim other) {
    char first = AxisLetters.named(one);
    char second = AxisLetters.named(other);
    return (first == 'H' && second == 'W') || (first == 'W' && second == 'H');
  }
}
