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
 * Ones on the diagonal, zeros elsewhere: {@code -> [rows, columns]}, square where only the rows are
 * given (<a href="https://docs.pytorch.org/docs/2.7/generated/torch.eye.html">torch.eye</a>).
 */
public final class Eye extends OpRule {
  private static final Param<Dim> ROWS = Param.size("rows");
  private static final Param<Dim> COLUMNS = Param.optionalSize("columns");
  private static final Param<DType> DTYPE = Param.dtype("dtype", DType.F32);
  private static final Param<Device> DEVICE = Param.device("device", Device.CPU);

  public Eye() {
    super(Op.EYE, "-> dtype[rows, columns] on device", ROWS, COLUMNS, DTYPE, DEVICE);
  }

  @Override
  public void apply(In in, Out out) {
    List<Dim> shape = List.of(in.get(ROWS), in.find(COLUMNS).orElse(in.get(ROWS)));
    Sizes.notNegative(out, Refusal.to("create a matrix {}", shape), shape);
    out.result(shape, in.get(DTYPE), in.get(DEVICE));
  }
}
