package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.Set;

/**
 * Arithmetic of two operands, element by element: {@code [*s] x [*t] -> [*broadcast(s, t)]} (<a
 * href="https://docs.pytorch.org/docs/2.7/torch.html#pointwise-ops">pointwise operations</a>).
 */
public final class BinaryArithmetic extends OpRule {
  private final String deed;
  private final Traits traits;

  /** What sets one arithmetic operation apart from the others. */
  private record Traits(
      boolean floating, boolean bools, boolean complex, boolean gradient, Set<String> saved) {}

  private BinaryArithmetic(Op op, String deed, Traits traits) {
    super(op, "[*s] x [*t] -> [*broadcast(s, t)]", Pair.params());
    this.deed = deed;
    this.traits = traits;
  }

  public static BinaryArithmetic add() {
    return new BinaryArithmetic(
        Op.ADD, "add {} and {}", new Traits(false, true, true, true, Set.of()));
  }

  public static BinaryArithmetic sub() {
    return new BinaryArithmetic(
        Op.SUB, "subtract from {} the tensor {}", new Traits(false, false, true, true, Set.of()));
  }

  public static BinaryArithmetic mul() {
    return new BinaryArithmetic(
        Op.MUL,
        "multiply {} and {} element by element",
        new Traits(false, true, true, true, Set.of("left", "right")));
  }

  public static BinaryArithmetic div() {
    return new BinaryArithmetic(
        Op.DIV, "divide {} by {}", new Traits(true, true, true, true, Set.of("left", "right")));
  }

  public static BinaryArithmetic floorDiv() {
    return new BinaryArithmetic(
        Op.FLOOR_DIV, "divide {} by {}", new Traits(false, false, false, false, Set.of()));
  }

  public static BinaryArithmetic remainder() {
    return new BinaryArithmetic(
        Op.REMAINDER,
        "take the remainder of {} by {}",
        new Traits(false, false, false, true, Set.of("left", "right")));
  }

  public static BinaryArithmetic pow() {
    return new BinaryArithmetic(
        Op.POW,
        "raise {} to {}",
        new Traits(false, false, true, true, Set.of("left", "right", "result")));
  }

  public static BinaryArithmetic atan2() {
    return new BinaryArithmetic(
        Op.ATAN2,
        "take the angle of {} and {}",
        new Traits(true, true, false, true, Set.of("left", "right")));
  }

  public static BinaryArithmetic maximum() {
    return new BinaryArithmetic(
        Op.MAXIMUM,
        "take the maximum of {} and {}",
        new Traits(false, true, false, true, Set.of("left", "right")));
  }

  public static BinaryArithmetic minimum() {
    return new BinaryArithmetic(
        Op.MINIMUM,
        "take the minimum of {} and {}",
        new Traits(false, true, false, true, Set.of("left", "right")));
  }

  @Override
  public void apply(In in, Out out) {
    Pair pair = Pair.of(in);
    Refusal refusal = Refusal.to(deed, pair.left(), pair.right());
    DType promoted = pair.promoted();
    if (!traits.bools()) {
      // subtraction refuses any boolean operand, the others a boolean result
      Truth bool =
          op() == Op.SUB
              ? pair.left().dtype().isBoolean().or(pair.right().dtype().isBoolean())
              : promoted.isBoolean();
      out.require(
          bool.not(), refusal.because(RuleId.DTYPE_MISMATCH, "{} does not take bool", name()));
    }
    if (!traits.complex()) {
      out.require(
          promoted.is(DType.C64).not(),
          refusal.because(RuleId.DTYPE_MISMATCH, "{} does not take c64", name()));
    }
    DType dtype = traits.floating() ? Promotion.floating(promoted) : promoted;
    pair.finish(out, refusal, dtype, traits.gradient(), traits.saved());
  }
}
