package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values cut off below and above: {@code [*s], min, max -> [*s]}; limits are numbers, or tensors
 * that broadcast (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.clamp.html">torch.clamp</a>).
 */
public final class Clip extends OpRule {
  private static final Param<Operand> MIN = Param.optionalTensor("min");
  private static final Param<Operand> MAX = Param.optionalTensor("max");

  /** The limits are numbers of the host language. */
  private static final Param<Boolean> NUMBERS = Param.flag("numbers", true);

  public Clip() {
    super(Op.CLIP, "[*s], min, max -> [*s]", Params.X, MIN, MAX, NUMBERS, Params.IN_PLACE);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Refusal refusal = Refusal.to("clip {}", x);
    List<Operand> limits = Stream.concat(in.find(MIN).stream(), in.find(MAX).stream()).toList();
    if (limits.isEmpty()) {
      out.stop(refusal.because(RuleId.SHAPE_SIZE, "there is no limit").get());
      return;
    }
    out.require(
        x.dtype().is(DType.C64).not(),
        refusal.because(RuleId.DTYPE_MISMATCH, "c64 numbers have no order"));
    List<Operand> all = Stream.concat(Stream.of(x), limits.stream()).toList();
    DType dtype = promoted(x, limits, in.get(NUMBERS));
    Device device = Placement.elementwise(out, refusal, all);
    if (in.get(Params.IN_PLACE)) {
      inPlace(x, limits, dtype, refusal, out);
    } else {
      out.effects(Effects.saves("x", "min", "max"));
      out.result(Broadcast.of(out, refusal, all), dtype, device);
    }
  }

  private static DType promoted(Operand x, List<Operand> limits, boolean numbers) {
    List<Promotion.Part> parts = new ArrayList<>(List.of(Promotion.Part.of(x)));
    for (Operand limit : limits) {
      parts.add(numbers ? Promotion.Part.number(limit) : Promotion.Part.of(limit));
    }
    return Promotion.of(parts);
  }

  private static void inPlace(
      Operand x, List<Operand> limits, DType dtype, Refusal refusal, Out out) {
    out.require(
        dtype.is(x.dtype()),
        refusal.because(
            RuleId.DTYPE_MISMATCH, "the result is {} and {} is {}", dtype, x, x.dtype()));
    for (Operand limit : limits) {
      if (!Broadcast.into(out, refusal, RuleId.SHAPE_BROADCAST, limit.dims(), x.dims())) {
        return;
      }
    }
    out.effects(new Effects(Effects.Alias.VIEW, true, Set.of("x", "min", "max")));
    out.result(x.dims(), x.dtype(), x.device());
  }
}
