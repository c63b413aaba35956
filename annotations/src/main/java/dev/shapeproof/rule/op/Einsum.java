package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums of products by labelled axes, {@code "bij,bjk->bik"}: the equation comes as numbers, one for
 * each axis of each operand in turn, then one for each axis of the result (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.einsum.html">torch.einsum</a>).
 */
public final class Einsum extends OpRule {
  private static final Param<List<Integer>> LABELS = Param.integers("labels");
  private static final Param<List<Integer>> OUTPUT = Param.integers("output");

  public Einsum() {
    super(Op.EINSUM, "[*s1] x [*s2] x ... -> [*output]", Params.XS, LABELS, OUTPUT);
  }

  @Override
  public void apply(In in, Out out) {
    List<Operand> xs = in.get(Params.XS);
    List<Integer> labels = in.get(LABELS);
    int axes = xs.stream().mapToInt(Operand::rank).sum();
    Refusal refusal = Refusal.to("sum products");
    if (xs.isEmpty() || axes != labels.size()) {
      out.stop(
          refusal
              .because(
                  RuleId.SHAPE_RANK,
                  "the equation has {} axes, the operands {}",
                  labels.size(),
                  axes)
              .get());
      return;
    }
    Map<Integer, Dim> sizes = new LinkedHashMap<>();
    int next = 0;
    for (Operand x : xs) {
      bind(x, labels.subList(next, next + x.rank()), sizes, out);
      next += x.rank();
    }
    List<Dim> dims = new ArrayList<>();
    for (int label : in.get(OUTPUT)) {
      if (!sizes.containsKey(label) || Collections.frequency(in.get(OUTPUT), label) > 1) {
        out.stop(
            refusal
                .because(
                    RuleId.SHAPE_AXIS, "the result's axes are not distinct axes of the operands")
                .get());
        return;
      }
      dims.add(sizes.get(label));
    }
    DType dtype = xs.get(0).dtype();
    for (Operand x : xs.subList(1, xs.size())) {
      dtype = Dtypes.same(out, Refusal.to("multiply {} by {}", xs.get(0), x), xs.get(0), x);
    }
    Device device = Placement.same(out, refusal, xs);
    out.effects(Effects.saves("xs"));
    out.result(dims, dtype, device);
  }

  /** A label twice in one operand is a diagonal, of equal sizes; in two operands they broadcast. */
  private static void bind(Operand x, List<Integer> labels, Map<Integer, Dim> sizes, Out out) {
    Map<Integer, Dim> own = new LinkedHashMap<>();
    for (int axis = 0; axis < x.rank(); axis++) {
      Dim size = x.dim(axis);
      Dim before = own.putIfAbsent(labels.get(axis), size);
      if (before != null) {
        out.require(
            before.eq(size),
            Refusal.to("take the diagonal of {}", x)
                .because(RuleId.SHAPE_MATMUL, "axis {} is {}, not {}", axis, size, before));
      }
    }
    own.forEach(
        (label, size) -> {
          Dim before = sizes.get(label);
          if (before != null) {
            out.require(
                before.broadcastable(size),
                Refusal.to("sum products with {}", x)
                    .because(RuleId.SHAPE_MATMUL, "one label is {} and {}", before, size));
          }
          sizes.put(label, before == null ? size : before.broadcast(size));
        });
  }
}
