package dev.shapeproof.tests.conformance;

import dev.shapeproof.rule.Op;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Rules that no call of DJL on PyTorch rests on, and why. */
final class Unreached {

  private Unreached() {}

  static EnumSet<Op> rules() {
    EnumSet<Op> all = EnumSet.noneOf(Op.class);
    reasons().values().forEach(all::addAll);
    return all;
  }

  /** The rules by reason. */
  static Map<String, Set<Op>> reasons() {
    Map<String, Set<Op>> reasons = new LinkedHashMap<>();
    put(
        reasons,
        "DJL has no such method",
        Op.FLOOR_DIV,
        Op.BITWISE_AND,
        Op.BITWISE_OR,
        Op.BITWISE_XOR,
        Op.EXP2,
        Op.EXPM1,
        Op.LOG1P,
        Op.RSQRT,
        Op.RECIPROCAL,
        Op.ERFC,
        Op.DIGAMMA,
        Op.LOG_SIGMOID,
        Op.HARD_SIGMOID,
        Op.HARD_TANH,
        Op.IS_FINITE,
        Op.OUTER,
        Op.MM,
        Op.EINSUM,
        Op.VIEW,
        Op.MOVE_AXIS,
        Op.ROLL,
        Op.STD,
        Op.VAR,
        Op.LOG_SUM_EXP,
        Op.CHUNK,
        Op.TENSOR_SPLIT,
        Op.SPLIT_SIZES,
        Op.UNSTACK,
        Op.MESHGRID,
        Op.MASKED_FILL,
        Op.SCATTER_ADD,
        Op.INDEX_SELECT,
        Op.DIAG,
        Op.TRIL,
        Op.TRIU,
        Op.PAD_REFLECT,
        Op.UPSAMPLE,
        Op.PIXEL_SHUFFLE,
        Op.GROUP_NORM,
        Op.EMPTY_LIKE,
        Op.FULL_LIKE,
        Op.RANDOM_LIKE);
    put(
        reasons,
        "DJL's PyTorch engine has the method and throws UnsupportedOperationException",
        Op.ASINH,
        Op.ACOSH,
        Op.ATANH,
        Op.CONV_TRANSPOSE1D,
        Op.CONV_TRANSPOSE2D,
        Op.CONV_TRANSPOSE3D);
    put(
        reasons,
        "DJL composes it of other operations, which are in the table",
        Op.SILU,
        Op.MISH,
        Op.MSE_LOSS,
        Op.L1_LOSS,
        Op.SMOOTH_L1_LOSS,
        Op.HUBER_LOSS,
        Op.KL_DIV,
        Op.BCE_LOSS,
        Op.BCE_WITH_LOGITS,
        Op.CROSS_ENTROPY,
        Op.NLL_LOSS);
    return reasons;
  }

  private static void put(Map<String, Set<Op>> reasons, String reason, Op... rules) {
    EnumSet<Op> set = EnumSet.noneOf(Op.class);
    set.addAll(Arrays.asList(rules));
    reasons.put(reason, set);
  }
}
