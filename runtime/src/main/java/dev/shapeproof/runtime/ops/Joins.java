package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Verdict;
import dev.shapeproof.runtime.storage.Strided;
import java.util.ArrayList;
import java.util.List;

/** Tensors joined to one, and one cut into pieces. */
public final class Joins {
  private Joins() {}

  public static Tensor concat(List<Tensor> xs, int axis) {
    Verdict verdict = RuleCall.of(Op.CONCAT).tensors(xs).size(axis).check();
    int rank = verdict.sizes().length;
    int place = Views.position(axis, rank);
    Strided joined = xs.get(0).memory().zerosBeside(verdict.dtype(), verdict.sizes());
    long start = 0;
    for (Tensor x : xs) {
      if (counts(x, rank)) {
        long size = x.size(place);
        joined.with(joined.layout().sliced(place, start, size, 1)).set(x.memory());
        start += size;
      }
    }
    Tensor result = Tensor.of(joined);
    return Recording.wanted(xs) ? recordConcat(xs, place, result) : result;
  }

  /** PyTorch skips empty vectors, whatever the axis and the rank of the others. */
  private static boolean counts(Tensor x, int rank) {
    return x.rank() == rank && (rank != 1 || x.size(0) != 0);
  }

  private static Tensor recordConcat(List<Tensor> xs, int place, Tensor result) {
    Recording tape = Recording.of(Op.CONCAT);
    long start = 0;
    for (Tensor x : xs) {
      if (counts(x, result.rank())) {
        long from = start;
        long to = start + x.size(place);
        tape.from(x, g -> g.slice(place, from, to));
        start = to;
      }
    }
    return tape.to(result);
  }

  public static Tensor stack(List<Tensor> xs, int axis) {
    Verdict verdict = RuleCall.of(Op.STACK).tensors(xs).size(axis).check();
    int place = Views.position(axis, verdict.sizes().length);
    Strided joined = xs.get(0).memory().zerosBeside(verdict.dtype(), verdict.sizes());
    for (int i = 0; i < xs.size(); i++) {
      joined.with(joined.layout().selected(place, i)).set(xs.get(i).memory());
    }
    Tensor result = Tensor.of(joined);
    if (!Recording.wanted(xs)) {
      return result;
    }
    Recording tape = Recording.of(Op.STACK);
    for (int i = 0; i < xs.size(); i++) {
      int index = i;
      tape.from(xs.get(i), g -> g.select(place, index));
    }
    return tape.to(result);
  }

  /** Views of {@code size} positions each, the last one smaller where it must be. */
  public static List<Tensor> split(Tensor x, long size, int axis) {
    int count = RuleCall.of(Op.SPLIT).tensor(x).size(size).size(axis).check().results().size();
    Verdict verdict = RuleCall.of(Op.SPLIT).tensor(x).size(size).size(axis).size(count).check();
    int place = Views.position(axis, x.rank());
    List<Tensor> pieces = new ArrayList<>();
    long start = 0;
    for (Verdict.Result piece : verdict.results()) {
      long from = start;
      long length = piece.sizes()[place];
      pieces.add(Views.part(Op.SPLIT, x, layout -> layout.sliced(place, from, length, 1)));
      start += length;
    }
    return pieces;
  }
}
