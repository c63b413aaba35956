package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;

/**
 * Requirements on numbers that callers give as sizes, and lists of sizes with one of them changed.
 */
final class Sizes {
  private Sizes() {}

  /** Each is a possible size. */
  static void notNegative(Out out, Refusal refusal, List<Dim> sizes) {
    for (int axis = 0; axis < sizes.size(); axis++) {
      Dim size = sizes.get(axis);
      out.require(
          size.ge(0),
          refusal.because(RuleId.SHAPE_SIZE, "axis {} is {}, which is negative", axis, size));
    }
  }

  static void atLeast(Out out, Refusal refusal, String what, Dim value, long least) {
    out.require(
        value.ge(least),
        refusal.because(RuleId.SHAPE_SIZE, "{} is {}, which is less than {}", what, value, least));
  }

  static List<Dim> with(List<Dim> dims, int axis, Dim size) {
    List<Dim> result = new ArrayList<>(dims);
    result.set(axis, size);
    return result;
  }

  static List<Dim> without(List<Dim> dims, int axis) {
    List<Dim> result = new ArrayList<>(dims);
    result.remove(axis);
    return result;
  }

  static List<Dim> inserted(List<Dim> dims, int axis, Dim size) {
    List<Dim> result = new ArrayList<>(dims);
    result.add(axis, size);
    return result;
  }
}
