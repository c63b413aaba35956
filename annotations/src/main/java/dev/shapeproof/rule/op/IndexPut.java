package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.rule.In;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.Refusal;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes into part of a tensor: {@code x[index] = value}, where the value broadcasts to the part,
 * leading axes of size 1 aside (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.Tensor.index_put_.html">index_put_</a>).
 */
public final class IndexPut extends OpRule {
  private static final Param<Operand> VALUE = Param.tensor("value");

  /** The value is a number of the host language, which takes on any dtype. */
  private static final Param<Boolean> NUMBER = Param.flag("number", false);

  public IndexPut() {
    super(Op.INDEX_PUT, "x[index] = value", Params.X, Index.INDEX, VALUE, NUMBER, Index.SELECTED);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Operand value = in.get(VALUE);
    List<IndexItem> items = in.get(Index.INDEX);
    Refusal refusal = Refusal.to("write {} into {}", value, x);
    Optional<List<Dim>> part = Indexed.of(x, items, in.get(Index.SELECTED), false, refusal, out);
    if (part.isEmpty()) {
      return;
    }
    if (!Indexed.isBasic(items) && !in.get(NUMBER)) {
      dtype(x, value, items, refusal, out);
    }
    Placement.elementwise(out, refusal, x, value);
    List<Dim> dims = value.dims();
    int extra = Math.max(0, dims.size() - part.get().size());
    for (Dim size : dims.subList(0, extra)) {
      out.require(
          size.eq(1),
          refusal.because(
              RuleId.SHAPE_BROADCAST, "{} has more axes than the part {}", dims, part.get()));
    }
    List<Dim> rest = dims.subList(extra, dims.size());
    Broadcast.into(out, refusal, RuleId.SHAPE_BROADCAST, rest, part.get());
    out.effects(new Effects(Effects.Alias.VIEW, true, Set.of()));
    out.result(x.dims(), x.dtype(), x.device());
  }

  /** Alike, unless one mask alone takes one element, which is filled in. */
  private static void dtype(
      Operand x, Operand value, List<IndexItem> items, Refusal refusal, Out out) {
    List<Operand> arrays =
        items.stream()
            .flatMap(
                item ->
                    item instanceof IndexItem.Array array
                        ? Stream.of(array.array())
                        : Stream.empty())
            .filter(array -> array.rank() > 0 || Indexed.isMask(array))
            .toList();
    Operand first = arrays.get(0);
    boolean fills =
        arrays.size() == 1 && Indexed.isMask(first) && first.rank() > 0 && value.rank() == 0;
    if (!fills) {
      Dtypes.same(out, refusal, x, value);
    }
  }
}
