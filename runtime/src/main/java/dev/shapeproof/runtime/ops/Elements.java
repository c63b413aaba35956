package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.ShapeException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.check.RuleCall;

/** Single elements. */
public final class Elements {
  private Elements() {}

  public static double doubleAt(Tensor x, long... index) {
    return x.memory().storage().doubleAt(place(x, index));
  }

  public static long longAt(Tensor x, long... index) {
    return x.memory().storage().longAt(place(x, index));
  }

  private static int place(Tensor x, long... index) {
    RuleCall call = RuleCall.of(Op.INDEX).tensor(x).index();
    for (long position : index) {
      call.pick(position);
    }
    if (call.check().sizes().length > 0) {
      throw new ShapeException(
          "[shape.index] cannot read one element of " + x.type() + " by " + index.length + " indices",
          dev.shapeproof.rule.RuleId.SHAPE_INDEX);
    }
    long[] counted = index.clone();
    for (int axis = 0; axis < counted.length; axis++) {
      counted[axis] += counted[axis] < 0 ? x.size(axis) : 0;
    }
    return x.memory().layout().at(counted);
  }
}
