package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.autograd.Saved;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.kernel.Softmax;
import dev.shapeproof.runtime.precision.Autocast;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;

/** Softmax and its logarithm along an axis. */
public final class Softmaxes {
  private Softmaxes() {}

  /** {@code op} is {@link Op#SOFTMAX} or {@link Op#LOG_SOFTMAX}. */
  public static Tensor apply(Op op, Tensor operand, int axis) {
    Tensor x = Autocast.widen(operand);
    RuleCall.of(op).tensor(x).size(axis).check();
    Tensor result = Tensor.of(values(op == Op.LOG_SOFTMAX, x, axis));
    if (!Recording.wanted(x)) {
      return result;
    }
    Recording tape = Recording.of(op);
    Saved y = tape.save(result);
    return tape.from(x, g -> gradient(op, g, y.get(), axis)).to(result);
  }

  private static Strided values(boolean logarithm, Tensor x, int axis) {
    Strided memory = x.memory();
    if (x.rank() == 0) {
      Strided one = memory.with(memory.layout().inserted(0));
      return Softmax.last(x.dtype(), one, logarithm).with(Layout.contiguous());
    }
    if (x.elements() == 0) {
      return memory.zerosBeside(x.dtype(), x.shape());
    }
    int place = Views.position(axis, x.rank());
    int last = x.rank() - 1;
    Layout moved = memory.layout().swapped(place, last);
    Strided found = Softmax.last(x.dtype(), memory.with(moved), logarithm);
    if (place == last) {
      return found;
    }
    Strided back = found.with(found.layout().swapped(place, last));
    return Strided.of(back.copy(x.dtype()), x.shape());
  }

  private static Tensor gradient(Op op, Tensor g, Tensor y, int axis) {
    int[] axes = {axis};
    return op == Op.SOFTMAX
        ? y.mul(g.sub(g.mul(y).sum(axes, true)))
        : g.sub(y.exp().mul(g.sum(axes, true)));
  }
}
