package dev.shapeproof.checker.check;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * Two operands, one of height by width, the other of the same width by the same height: that works
 * for square images alone. So it is with batch by time and time by batch.
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
      if (crossed && are(one, other, "HW")) {
        return swapped(
            RuleId.LAYOUT_SIDES, "arrays of images are height by width", axis, one, other, step);
      }
      if (crossed && are(one, other, "NT")) {
        return swapped(RuleId.LAYOUT_TIME, "transpose one of them", axis, one, other, step);
      }
    }
    return List.of();
  }

  private static List<Problem> swapped(
      RuleId id, String advice, int axis, Dim one, Dim other, Step step) {
    return List.of(
        Problem.of(
            id,
            "axis {} is {} in {} and {} in {}, which fits only where both are equal",
            axis,
            one,
            step.named("left"),
            other,
            step.named("right")),
        Problem.of(
            id, "{}; where both are always equal, @SuppressWarnings(\"{}\")", advice, id.text()));
  }

  private static boolean are(Dim one, Dim other, String letters) {
    String names = "" + AxisLetters.named(one) + AxisLetters.named(other);
    return names.equals(letters) || new StringBuilder(names).reverse().toString().equals(letters);
  }
}
