package dev.shapeproof.runtime.check;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.notation.DimNames;
import dev.shapeproof.notation.ProblemText;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.DTypeException;
import dev.shapeproof.runtime.ShapeException;
import java.util.Arrays;
import java.util.Map;

/**
 * What the API asks of a tensor where there is no operation and so no rule. The model of the API,
 * {@code META-INF/shapeproof/models/shapeproof.java}, asks the same in the same words.
 */
public final class Demands {
  private Demands() {}

  /**
   * The tensor has this axis, counted from the front or, if negative, from the back.
   *
   * @throws ShapeException where it has not
   */
  public static void axis(Subject x, int axis) {
    int rank = x.layout().rank();
    if (axis < -rank || axis >= rank) {
      Problem problem =
          Problem.of(RuleId.SHAPE_AXIS, "there is no axis {} in {}", axis, operand(x).dims());
      throw new ShapeException(text(problem), problem.id());
    }
  }

  /**
   * The tensor holds floating numbers.
   *
   * @throws DTypeException where it does not
   */
  public static void floating(Subject x) {
    if (x.dtype().kind() != DType.Kind.FLOAT) {
      Problem problem =
          Problem.of(
              RuleId.DTYPE_MISMATCH,
              "{} is {}, and only floating numbers have a gradient",
              operand(x),
              x.dtype());
      throw new DTypeException(text(problem), problem.id());
    }
  }

  private static Operand operand(Subject x) {
    return Operand.of(
        x.name().orElse("x"),
        Arrays.stream(x.layout().sizes()).mapToObj(Dim::of).toList(),
        x.dtype(),
        x.device());
  }

  private static String text(Problem problem) {
    return "[" + problem.id() + "] " + ProblemText.headline(problem, Map.of(), DimNames.NONE);
  }
}
