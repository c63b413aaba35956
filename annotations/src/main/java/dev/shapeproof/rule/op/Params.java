package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Param;
import java.util.List;

/** Parameters that many rules share. */
final class Params {
  static final Param<Operand> X = Param.tensor("x");
  static final Param<List<Operand>> XS = Param.tensors("xs");
  static final Param<Integer> AXIS = Param.integer("axis");

  /** The axes to work on; all of them where none is named. */
  static final Param<List<Integer>> AXES = Param.integers("axes", List.of());

  static final Param<Boolean> KEEP_DIMS = Param.flag("keepDims", false);
  static final Param<Boolean> IN_PLACE = Pair.IN_PLACE;

  private Params() {}
}
