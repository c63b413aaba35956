package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.Optional;

/** What convolutions ask of their weight, bias and numbers. */
final class Kernel {
  private Kernel() {}

  static Optional<Window> window(In in, int axes, Refusal refusal, Out out) {
    Operand weight = in.get(Convolution.WEIGHT);
    if (!Ranks.exactly(out, refusal, weight, axes + 2)
        || !Window.rank(in.get(Params.X), axes, refusal, out)) {
      return Optional.empty();
    }
    Optional<Window> window =
        Window.spread("stride", in.get(Window.STRIDE), axes, refusal, out)
            .flatMap(
                stride ->
                    Window.spread("padding", in.get(Window.PADDING), axes, refusal, out)
                        .flatMap(
                            padding ->
                                Window.spread(
                                        "dilation", in.get(Window.DILATION), axes, refusal, out)
                                    .map(
                                        dilation ->
                                            new Window(
                                                weight.dims().subList(2, axes + 2),
                                                stride,
                                                padding,
                                                dilation))));
    window.ifPresent(found -> found.require(refusal, out));
    return window;
  }

  /** One number for each filter, where there is a bias. */
  static boolean bias(In in, Dim filters, Refusal refusal, Out out) {
    Optional<Operand> given = in.find(Convolution.BIAS);
    if (given.isEmpty()) {
      return true;
    }
    Operand bias = given.get();
    if (!Ranks.exactly(out, refusal, bias, 1)) {
      return false;
    }
    Operand weight = in.get(Convolution.WEIGHT);
    Dtypes.same(out, refusal, weight, bias);
    Placement.same(out, refusal, weight, bias);
    out.require(
        bias.dim(0).eq(filters),
        refusal.because(
            RuleId.SHAPE_CONV, "{} has {} numbers for {} filters", bias, bias.dim(0), filters));
    return true;
  }
}
