package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.ValueException;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Verdict;
import dev.shapeproof.runtime.kernel.Lookup;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;

/** Elements and rows picked by tensors of positions. */
public final class Lookups {
  private Lookups() {}

  public static Tensor gather(Tensor x, int axis, Tensor index) {
    Verdict verdict = RuleCall.of(Op.GATHER).tensor(x).size(axis).tensor(index).check();
    if (x.rank() == 0) {
      return ofScalar(Op.GATHER, x, index, verdict);
    }
    int place = Views.position(axis, x.rank());
    return pick(Op.GATHER, x, place, index);
  }

  public static Tensor indexSelect(Tensor x, int axis, Tensor index) {
    Verdict verdict = RuleCall.of(Op.INDEX_SELECT).tensor(x).size(axis).tensor(index).check();
    if (x.rank() == 0) {
      return ofScalar(Op.INDEX_SELECT, x, index, verdict);
    }
    int place = Views.position(axis, x.rank());
    long[] aligned = new long[x.rank()];
    java.util.Arrays.fill(aligned, 1);
    aligned[place] = index.elements();
    Tensor wide = index.reshape(aligned).expand(verdict.sizes());
    return pick(Op.INDEX_SELECT, x, place, wide);
  }

  /** Of each row of scores that of its class. */
  static Tensor ofClasses(Tensor scores, int axis, Tensor classes) {
    RuleCall.of(Op.GATHER).tensor(scores).size(axis).tensor(classes).check();
    return pick(Op.CROSS_ENTROPY, scores, axis, classes);
  }

  /** A single number is a vector of one: 0 is the only index. */
  private static Tensor ofScalar(Op op, Tensor x, Tensor index, Verdict verdict) {
    return pick(op, x.reshape(1), 0, index.reshape(index.elements())).reshape(verdict.sizes());
  }

  /** Rows of a table, one for each element of {@code index}. */
  public static Tensor embedding(Tensor index, Tensor weight) {
    Verdict verdict = RuleCall.of(Op.EMBEDDING).tensor(index).tensor(weight).check();
    Tensor wide = index.reshape(index.elements(), 1).expand(index.elements(), weight.size(1));
    return pick(Op.EMBEDDING, weight, 0, wide).reshape(verdict.sizes());
  }

  /** The index has the sizes of the result; on all axes but one an element keeps its position. */
  private static Tensor pick(Op op, Tensor x, int axis, Tensor index) {
    Strided positions = index.memory();
    int bad = Lookup.outside(positions, x.size(axis));
    if (bad >= 0) {
      throw new ValueException(
          "[values.index] "
              + op
              + ": index "
              + positions.onHeap().longs()[bad]
              + " is out of range for an axis of size "
              + x.size(axis)
              + "\n  axis "
              + axis
              + " of "
              + x.type(),
          RuleId.VALUES_INDEX);
    }
    Strided places = Lookup.places(x.memory().layout(), axis, positions);
    Tensor result = Tensor.of(Lookup.take(x.memory(), places, index.shape()));
    if (!Recording.wanted(x)) {
      return result;
    }
    long[] sizes = x.shape();
    Strided packed = Lookup.places(Layout.contiguous(sizes), axis, positions);
    return Recording.of(op)
        .from(x, g -> Tensor.of(Lookup.put(g.memory(), packed, g.dtype(), sizes)))
        .to(result);
  }
}
