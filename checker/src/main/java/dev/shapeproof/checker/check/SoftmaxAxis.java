package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Softmax or argMax along an axis that has nothing to choose from: of size 1, where each gets 1, or
 * along a batch, where the rows compete with each other (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.nn.functional.softmax.html">softmax</a>).
 */
final class SoftmaxAxis implements Check {
  private static final Set<Op> CHOOSING = Set.of(Op.SOFTMAX, Op.LOG_SOFTMAX, Op.ARG_MAX);

  @Override
  public List<Problem> look(Step step) {
    Optional<List<Dim>> sizes = step.sizes("x");
    if (step.inner()
        || !CHOOSING.contains(step.op())
        || sizes.isEmpty()
        || sizes.get().size() != 2) {
      return List.of();
    }
    OptionalLong axis = step.axis(2);
    if (axis.equals(OptionalLong.of(1))
        && step.isOne(sizes.get().get(1))
        && !step.isOne(sizes.get().get(0))) {
      return problems(
          Problem.of(
              RuleId.SOFTMAX_AXIS,
              "axis 1 of {} {} has one place, so {} gives {} everywhere",
              step.named("x"),
              sizes.get(),
              step.op(),
              step.op() == Op.SOFTMAX ? 1 : 0));
    }
    boolean batch =
        axis.equals(OptionalLong.of(0))
            && sizes.get().stream().noneMatch(step::isOne)
            && (isScores(step) || isOfLayer(step));
    return batch
        ? problems(
            Problem.of(
                RuleId.SOFTMAX_AXIS,
                "{} goes along axis 0 of {} {}, which is the batch: its rows are set against each other",
                step.op(),
                step.named("x"),
                sizes.get()))
        : List.of();
  }

  private static List<Problem> problems(Problem first) {
    return List.of(
        first,
        Problem.of(
            RuleId.SOFTMAX_AXIS,
            "classes mostly lie along the last axis, -1; where this is meant, @SuppressWarnings(\"softmax.axis\")"));
  }

  /** By its name: scores of classes lie along the last axis. */
  private static boolean isScores(Step step) {
    String name = withoutArguments(step.source().apply(step.place("x")));
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last.toLowerCase(Locale.ROOT).matches("\\w*logits?");
  }

  /** Of a call, all but what it is given: its name is left at the end. */
  private static String withoutArguments(String text) {
    int open = text.length();
    int depth = text.endsWith(")") ? 1 : 0;
    while (depth > 0 && open > 0) {
      open--;
      char at = text.charAt(open);
      depth += at == ')' && open < text.length() - 1 ? 1 : at == '(' ? -1 : 0;
    }
    return text.substring(0, open);
  }

  /** A layer takes rows of a batch and gives as many. */
  private static boolean isOfLayer(Step step) {
    Value.Tensor made = Ops.before(step.tensor("x").orElseThrow(), Ops.SINGLES);
    return made.past().is(Op.LINEAR);
  }
}
