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
import dev.shapeproof.rule.RuleId;
import java.util.List;

/**
 * A tensor from a flat array of the host language: {@code array of length -> dtype[*shape]}, where
 * length == product(shape), or a vector where no shape is given (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.tensor.html">torch.tensor</a> with a
 * reshape).
 */
public final class FromArray extends OpRule {
  private static final Param<Dim> LENGTH = Param.size("length");
  private static final Param<List<Dim>> SHAPE = Param.optionalSizes("shape");
  private static final Param<DType> DTYPE = Param.dtype("dtype", DType.F32);
  private static final Param<Device> DEVICE = Param.device("device", Device.CPU);

  public FromArray() {
    super(
        Op.FROM_ARRAY,
        "array -> dtype[*shape], where length == product(shape)",
        LENGTH,
        SHAPE,
        DTYPE,
        DEVICE);
  }

  @Override
  public void apply(In in, Out out) {
    Dim length = in.get(LENGTH);
    List<Dim> shape = in.find(SHAPE).orElse(List.of(length));
    Refusal refusal = Refusal.to("create a tensor of shape {} from {} values", shape, length);
    Sizes.notNegative(out, refusal, shape);
    Dim product = Dim.product(shape);
    out.require(
        product.eq(length),
        refusal.because(RuleId.SHAPE_SIZE, "the shape has {} elements", product));
    out.result(shape, in.get(DTYPE), in.get(DEVICE));
  }
}
