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
 * A new tensor of a given shape, filled with a value or with random numbers: {@code ->
 * dtype[*shape] on device} (<a
 * href="https://docs.pytorch.org/docs/2.7/torch.html#creation-ops">creation operations</a>).
 */
public final class Filled extends OpRule {
  private static final Param<List<Dim>> SHAPE = Param.sizes("shape");
  private static final Param<Device> DEVICE = Param.device("device", Device.CPU);

  private final Param<DType> dtype;

  private Filled(Op op, Param<DType> dtype) {
    super(op, "-> dtype[*shape] on device", SHAPE, dtype, DEVICE);
    this.dtype = dtype;
  }

  /** Where the caller names no dtype, it is f32. */
  public static Filled floats(Op op) {
    return new Filled(op, Param.dtype("dtype", DType.F32));
  }

  /** Where the caller names no dtype, it is i64. */
  public static Filled integers(Op op) {
    return new Filled(op, Param.dtype("dtype", DType.I64));
  }

  @Override
  public void apply(In in, Out out) {
    List<Dim> shape = in.get(SHAPE);
    Sizes.notNegative(out, Refusal.to("create a tensor of shape {}", shape), shape);
    out.result(shape, in.get(dtype), in.get(DEVICE));
  }
}
