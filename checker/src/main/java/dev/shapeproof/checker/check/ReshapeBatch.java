package dev.shapeproof.checker.check;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code reshape(-1, k)} of a batch of maps {@code [n, c, h, w]} where k is not what one of them
 * has: the -1 makes other rows of the batch, and nothing fails until it meets its labels.
 */
final class ReshapeBatch implements Check {
  /** Axes of a batch of maps: with fewer, rows are cut and joined on purpose. */
  private static final int LEAST_RANK = 4;

  @Override
  public List<Problem> look(Step step) {
    Optional<List<Dim>> before = step.sizes("x");
    Optional<List<Dim>> after = step.sizes(step.result());
    if (step.inner()
        || step.op() != Op.RESHAPE
        || before.isEmpty()
        || after.isEmpty()
        || before.get().size() < LEAST_RANK
        || after.get().size() != 2
        || !step.number("infer").equals(OptionalLong.of(0))) {
      return List.of();
    }
    List<Dim> map = before.get().subList(1, before.get().size());
    Dim each = Dim.product(map);
    OptionalLong wanted = after.get().get(1).constant();
    if (each.constant().isEmpty() || wanted.isEmpty() || isOfLastAxes(map, wanted.getAsLong())) {
      return List.of();
    }
    return List.of(
        Problem.of(
            RuleId.RESHAPE_BATCH,
            "{} has {} numbers for each of {}, and rows of {} make {} rows of them",
            step.named("x"),
            each,
            before.get().get(0),
            after.get().get(1),
            after.get().get(0)),
        Problem.of(
            RuleId.RESHAPE_BATCH,
            "name the batch and leave -1 to the rest; where this is meant, @SuppressWarnings(\"reshape.batch\")"));
  }

  /**
   * Whether rows are one of a batch, or lie within its last axes: pixels, lines, parts of a pixel.
   */
  private static boolean isOfLastAxes(List<Dim> map, long wanted) {
    long last = Dim.product(map.subList(1, map.size())).constant().orElse(Long.MAX_VALUE);
    return wanted <= last || Dim.product(map).equals(Dim.of(wanted));
  }
}
