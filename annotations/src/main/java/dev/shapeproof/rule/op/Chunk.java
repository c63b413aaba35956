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
import java.util.Optional;

/**
 * At most so many pieces along an axis, of ceil(n / chunks) each, the last one smaller where it
 * must be: {@code [*a, n, *b] -> up to chunks times [*a, ceil(n / chunks), *b]} (<a
 * href="https://docs.pytorch.org/docs/2.7/generated/torch.chunk.html">torch.chunk</a>). {@code
 * parts} as in split.
 */
public final class Chunk extends OpRule {
  private static final Param<Dim> CHUNKS = Param.size("chunks");
  private static final Param<Integer> AXIS = Param.integer("axis", 0);
  private static final Param<Integer> PARTS = Param.optionalInteger("parts");

  public Chunk() {
    super(
        Op.CHUNK,
        "[*a, n, *b] -> up to chunks times [*a, ceil(n / chunks), *b]",
        Params.X,
        CHUNKS,
        AXIS,
        PARTS);
  }

  @Override
  public void apply(In in, Out out) {
    Operand x = in.get(Params.X);
    Dim chunks = in.get(CHUNKS);
    Refusal refusal = Refusal.to("split {} into {} chunks", x, chunks);
    if (!Ranks.atLeast(out, refusal, x, 1)) {
      return;
    }
    Optional<Integer> axis = Axes.one(x, in.get(AXIS), refusal, out);
    if (axis.isEmpty()) {
      return;
    }
    Sizes.atLeast(out, refusal, "the number of chunks", chunks, 1);
    Dim whole = x.dim(axis.get());
    Dim size = whole.ceilDiv(chunks);
    // an empty axis gives as many empty chunks as were asked for
    Dim count = Dim.ite(whole.eq(0), chunks, whole.ceilDiv(size));
    out.effects(Effects.view());
    Pieces.answer(x, axis.get(), size, count, in.find(PARTS), out);
  }
}
