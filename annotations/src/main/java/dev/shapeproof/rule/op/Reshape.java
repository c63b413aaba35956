package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The same elements under another shape: {@code [*s] -> [*shape]}, where product(s) ==
 * product(shape) (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.reshape.html">torch.reshape</a>). The -1
 * of the engines is an attribute here: {@code infer} says at which place of {@code shape} it
 * stands, and what stands there is ignored.
 */
public final class Reshape extends OpRule {
  private static final Param<Operand> X = Param.tensor("x");
  private static final Param<List<Dim>> SHAPE = Param.sizes("shape");
  private static final Param<Integer> INFER = Param.optionalInteger("infer");

  private final Effects effects;

  private Reshape(Op op, Effects.Alias alias) {
    super(op, "[*s] -> [*shape], where product(s) == product(shape)", X, SHAPE, INFER);
    this.effects = new Effects(alias, true, Set.of());
  }

  public static Reshape reshape() {
    return new Reshape(Op.RESHAPE, Effects.Alias.MAYBE);
  }

  /**
   * Never copies (<a
   * href="https://docs.pytorch.org/docs/2.7/generated/torch.Tensor.view.html">view</a>).
   */
  public static Reshape view() {
    return new Reshape(Op.VIEW, Effects.Alias.VIEW);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(X);
    List<Dim> shape = in.get(SHAPE);
    Optional<Integer> infer = in.find(INFER);
    if (infer.isPresent() && (infer.get() < 0 || infer.get() >= shape.size())) {
      out.stop(
          Refusal.to("{} {} as {}", name(), x, shape)
              .because(RuleId.SHAPE_AXIS, "there is no place {}", infer.get())
              .get());
      return;
    }
    List<Dim> shown = new ArrayList<>(shape);
    infer.ifPresent(place -> shown.set(place, Dim.of(-1)));
    Refusal refusal =
        Refusal.to("{} {} elements {} of {} as {}", name(), x.elements(), x.dims(), x, shown);
    List<Dim> given = new ArrayList<>(shape);
    infer.ifPresent(place -> given.remove((int) place));
    String negative =
        infer.isPresent()
            ? "size {} is negative, and only one size can follow from the others"
            : "size {} is negative";
    for (Dim size : given) {
      out.require(size.ge(0), refusal.because(RuleId.SHAPE_RESHAPE, negative, size));
    }
    Dim product = Dim.product(given);
    List<Dim> result = new ArrayList<>(shape);
    if (infer.isPresent()) {
      out.require(
          product.ne(0),
          refusal.because(RuleId.SHAPE_RESHAPE, "-1 could be anything beside a size of 0"));
      out.require(
          x.elements().multipleOf(product),
          refusal.because(
              RuleId.SHAPE_RESHAPE, "{} is not a multiple of {}", x.elements(), product));
      result.set(infer.get(), x.elements().floorDiv(product));
    } else {
      out.require(
          x.elements().eq(product),
          refusal.because(RuleId.SHAPE_RESHAPE, "that is {} elements", product));
    }
    out.effects(effects);
    out.result(result, x.dtype(), x.device());
  }
}
