package dev.shapeproof.checker.check;

import dev.shapeproof.checker.value.Past;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.rule.Op;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Operations by what they leave as it was, and walks back along them. */
final class Ops {
  /** Two operands, element by element. */
  static final Set<Op> PAIRS = Set.copyOf(EnumSet.range(Op.ADD, Op.BITWISE_XOR));

  /** One operand under the name {@code x}, element by element; casts and copies too. */
  static final Set<Op> SINGLES = Set.copyOf(EnumSet.range(Op.EXP, Op.TO_DEVICE));

  /** The same values. */
  static final Set<Op> COPIES =
      Set.of(Op.CLONE, Op.CONTIGUOUS, Op.DETACH, Op.TO_TYPE, Op.TO_DEVICE);

  /** The same values in the same order; only axes are others. */
  static final Set<Op> REGROUPINGS =
      Set.of(Op.RESHAPE, Op.VIEW, Op.FLATTEN, Op.EXPAND_DIMS, Op.SQUEEZE);

  static final Set<Op> REDUCTIONS = Set.copyOf(EnumSet.range(Op.SUM, Op.COUNT_NONZERO));

  private Ops() {}

  /** The tensor before all operations of these kinds, nearest first. */
  @SafeVarargs
  static Value.Tensor before(Value.Tensor tensor, Set<Op>... kinds) {
    Value.Tensor at = tensor;
    Optional<Value.Tensor> one = step(at, kinds);
    while (one.isPresent()) {
      at = one.get();
      one = step(at, kinds);
    }
    return at;
  }

  @SafeVarargs
  private static Optional<Value.Tensor> step(Value.Tensor tensor, Set<Op>... kinds) {
    Past past = tensor.past();
    for (Set<Op> kind : kinds) {
      if (past.op().isPresent() && kind.contains(past.op().get())) {
        return past.tensor("x");
      }
    }
    return Optional.empty();
  }
}
