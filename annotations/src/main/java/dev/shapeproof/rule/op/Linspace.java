package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import java.util.List;

/**
 * A vector of a given length, as evenly spaced numbers or a random permutation are: {@code ->
 * dtype[steps]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.linspace.html">torch.linspace</a>).
 */
public final class Linspace extends OpRule {
  private static final Param<Dim> STEPS = Param.size("steps");
  private static final Param<Device> DEVICE = Param.device("device", Device.CPU);

  private final Param<DType> dtype;

  public Linspace(Op op, DType dtype) {
    this(op, Param.dtype("dtype", dtype));
  }

  private Linspace(Op op, Param<DType> dtype) {
    super(op, "-> dtype[steps] on device", STEPS, dtype, DEVICE);
    this.dtype = dtype;
  }

  @Override
  public void apply(In in, Out out) {
    Dim steps = in.get(STEPS);
    Sizes.notNegative(out, Refusal.to("create a vector of {} elements", steps), List.of(steps));
    out.result(List.of(steps), in.get(dtype), in.get(DEVICE));
  }
}
