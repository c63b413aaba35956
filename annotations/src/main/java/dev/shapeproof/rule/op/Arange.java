package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.List;

/**
 * Evenly spaced integers, the stop excluded: {@code -> i64[ceil((stop - start) / step)]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.arange.html">torch.arange</a>).
 */
public final class Arange extends OpRule {
  private static final Param<Dim> START = Param.size("start", 0);
  private static final Param<Dim> STOP = Param.size("stop");
  private static final Param<Dim> STEP = Param.size("step", 1);
  private static final Param<DType> DTYPE = Param.dtype("dtype", DType.I64);
  private static final Param<Device> DEVICE = Param.device("device", Device.CPU);

  public Arange() {
    super(Op.ARANGE, "-> [ceil((stop - start) / step)]", START, STOP, STEP, DTYPE, DEVICE);
  }

  @Override
  public void apply(In in, Out out) {
    Dim start = in.get(START);
    Dim stop = in.get(STOP);
    Dim step = in.get(STEP);
    Refusal refusal = Refusal.to("count from {} to {} by {}", start, stop, step);
    out.require(step.ne(0), refusal.because(RuleId.SHAPE_SIZE, "the step is 0"));
    Constraint upwards = step.ge(0);
    out.require(
        upwards.and(start.le(stop)).or(step.le(0).and(stop.le(start))),
        refusal.because(RuleId.SHAPE_SIZE, "the step goes the other way"));
    Dim up = stop.minus(start).ceilDiv(step);
    Dim down = start.minus(stop).ceilDiv(Dim.of(0).minus(step));
    out.result(List.of(Dim.ite(upwards, up, down).max(Dim.of(0))), in.get(DTYPE), in.get(DEVICE));
  }
}
