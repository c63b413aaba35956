package dev.shapeproof.rule;

import dev.shapeproof.dim.Dim;
import java.util.List;

/** What is wrong where elements do not lie in memory as an operation needs them. */
public final class LayoutProblem {
  private LayoutProblem() {}

  /** A view under sizes that join what does not lie side by side. */
  public static Problem notContiguous(Operand x, List<Dim> sizes, List<Dim> target) {
    return Problem.of(
        RuleId.LAYOUT_NONCONTIGUOUS,
        "cannot view {} {} as {}: its elements do not lie one after another",
        x,
        sizes,
        target);
  }

  /** A change in place of a tensor that was stretched. */
  public static Problem repeated(Operand x, List<Dim> sizes) {
    return Problem.of(
        RuleId.LAYOUT_REPEATED,
        "cannot change {} {} in place: several of its positions are one element in memory",
        x,
        sizes);
  }
}
