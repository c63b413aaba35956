package dev.shapeproof.rule.op;

import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;

/** Requirements on ranks. */
final class Ranks {
  private Ranks() {}

  /** Both have {@code rank}; stops the rule otherwise. */
  static boolean both(Out out, Refusal refusal, Operand left, Operand right, int rank) {
    return exactly(out, refusal, left, rank) && exactly(out, refusal, right, rank);
  }

  static boolean exactly(Out out, Refusal refusal, Operand x, int rank) {
    return between(out, refusal, x, rank, rank);
  }

  static boolean atLeast(Out out, Refusal refusal, Operand x, int rank) {
    if (x.rank() < rank) {
      out.stop(
          refusal
              .because(
                  RuleId.SHAPE_RANK,
                  "{} {} has rank {}, not at least {}",
                  x,
                  x.dims(),
                  x.rank(),
                  rank)
              .get());
      return false;
    }
    return true;
  }

  static boolean between(Out out, Refusal refusal, Operand x, int least, int most) {
    if (x.rank() < least || x.rank() > most) {
      String wanted = least == most ? "" + least : least + " to " + most;
      out.stop(
          refusal
              .because(
                  RuleId.SHAPE_RANK, "{} {} has rank {}, not {}", x, x.dims(), x.rank(), wanted)
              .get());
      return false;
    }
    return true;
  }
}
