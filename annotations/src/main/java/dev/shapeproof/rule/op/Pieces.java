package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Out;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer of rules that cut an axis into pieces of one size. */
final class Pieces {
  private Pieces() {}

  /** {@code parts} pieces where their number is known, else {@code count} pieces like the first. */
  static void answer(Operand x, int axis, Dim size, Dim count, Optional<Integer> parts, Out out) {
    Dim whole = x.dim(axis);
    if (parts.isEmpty()) {
      out.results(piece(x, axis, whole.min(size)), count);
      return;
    }
    List<Out.Result> results = new ArrayList<>();
    int pieces = Math.max(1, parts.get()); // an empty axis is one piece, whatever it is divided by
    for (int i = 0; i < pieces; i++) {
      results.add(piece(x, axis, whole.minus(size.times(i)).min(size).max(Dim.of(0))));
    }
    out.results(results);
  }

  static Out.Result piece(Operand x, int axis, Dim size) {
    return new Out.Result(Sizes.with(x.dims(), axis, size), x.dtype(), x.device());
  }
}
