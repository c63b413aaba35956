package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A convolution or a pooling of what has its channels last: it takes {@code [n, c, h, w]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.Conv2d.html">Conv2d</a>), so it slides
 * over the channels and mixes the rows.
 */
final class ChannelsLast implements Check {
  /** What is taken of the channels last, and how that looks. */
  private static final Map<Op, String> LAST =
      Map.of(
          Op.CONV1D, ".TC",
          Op.CONV2D, ".(HW|H.|.W|WH)C|.(HW|WH).",
          Op.CONV3D, "..(HW|WH)C",
          Op.MAX_POOL1D, ".TC",
          Op.AVG_POOL1D, ".TC",
          Op.MAX_POOL2D, ".(HW|H.|.W|WH)C|.(HW|WH).",
          Op.AVG_POOL2D, ".(HW|H.|.W|WH)C|.(HW|WH).");

  private static final Set<Op> MADE_HERE = Set.copyOf(EnumSet.range(Op.ZEROS, Op.RANDOM_INTEGER));

  /** Fewer rows and columns than this may as well be features of a small map. */
  private static final long SMALLEST_IMAGE = 16;

  @Override
  public List<Problem> look(Step step) {
    String last = LAST.get(step.op());
    if (last == null || step.tensor("x").isEmpty()) {
      return List.of();
    }
    Value.Tensor x = step.tensor("x").orElseThrow();
    Optional<String> letters = new AxisLetters(step.facts()).of(x);
    Optional<List<Dim>> sizes = step.sizes(x);
    if (letters.isEmpty() || sizes.isEmpty()) {
      return List.of();
    }
    boolean known = letters.get().matches(last);
    if (!known && !(step.op() == Op.CONV2D && isPicture(sizes.get()) && isMadeHere(x))) {
      return List.of();
    }
    boolean image = letters.get().length() > 3;
    return List.of(
        Problem.of(
            RuleId.LAYOUT_CHANNELS,
            "{} takes the channels on axis 1, and those of {} {} are on the last{}",
            step.op(),
            step.named("x"),
            sizes.get(),
            known ? ": its axes are " + letters.get() : ""),
        Problem.of(
            RuleId.LAYOUT_CHANNELS,
            "{} puts them in front; where this is meant, @SuppressWarnings(\"layout.channels\")",
            image ? "transpose(0, 3, 1, 2)" : "transpose(0, 2, 1)"));
  }

  /** Rows, columns and three colours. */
  private static boolean isPicture(List<Dim> sizes) {
    return sizes.size() == 4
        && sizes.get(1).constant().orElse(0) >= SMALLEST_IMAGE
        && sizes.get(2).constant().orElse(0) >= SMALLEST_IMAGE
        && sizes.get(3).constant().orElse(0) == 3;
  }

  private static boolean isMadeHere(Value.Tensor x) {
    return Ops.before(x, Ops.SINGLES).past().op().filter(MADE_HERE::contains).isPresent();
  }
}
