package dev.shapeproof.rule.op;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;

/**
 * A new tensor that takes shape, dtype and device from another: {@code [*s] -> [*s]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.zeros_like.html">torch.zeros_like</a>).
 */
public final class Like extends OpRule {
  private static final Param<Operand> X = Param.tensor("x");
  private static final Param<DType> DTYPE = Param.optionalDtype("dtype");
  private static final Param<Device> DEVICE = Param.optionalDevice("device");

  public Like(Op op) {
    super(op, "[*s] -> [*s]", X, DTYPE, DEVICE);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(X);
    out.result(x.dims(), in.find(DTYPE).orElse(x.dtype()), in.find(DEVICE).orElse(x.device()));
  }
}
