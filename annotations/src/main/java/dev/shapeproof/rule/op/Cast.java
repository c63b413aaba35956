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
import java.util.Set;

/**
 * The same values in another dtype or on another device: {@code [*s] -> dtype[*s] on device}; the
 * operand itself where it is there already (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.Tensor.to.html">Tensor.to</a>).
 */
public final class Cast extends OpRule {
  private static final Param<DType> DTYPE = Param.dtype("dtype");
  private static final Param<Device> DEVICE = Param.device("device");

  private Cast(Op op, Param<?> target) {
    super(op, "[*s] -> dtype[*s] on device", Params.X, target);
  }

  public static Cast toType() {
    return new Cast(Op.TO_TYPE, DTYPE);
  }

  public static Cast toDevice() {
    return new Cast(Op.TO_DEVICE, DEVICE);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    DType dtype = op() == Op.TO_TYPE ? in.get(DTYPE) : x.dtype();
    Device device = op() == Op.TO_DEVICE ? in.get(DEVICE) : x.device();
    boolean floating = Promotion.floating(dtype) == dtype;
    out.effects(new Effects(Effects.Alias.MAYBE, floating, Set.of()));
    out.result(x.dims(), dtype, device);
  }
}
