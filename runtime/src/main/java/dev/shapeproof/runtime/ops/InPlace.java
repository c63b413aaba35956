package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.runtime.GradientException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.storage.Life;
import dev.shapeproof.runtime.storage.Strided;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Operations whose result replaces the elements of their operand. */
public final class InPlace {
  private InPlace() {}

  public static Tensor unary(Op op, Tensor x) {
    RuleCall.of(op).tensor(x).flag(true).check();
    DType compute = RuleCall.of(op).tensor(x).check().dtype();
    return change(
        x,
        List.of(),
        old -> Functions.apply(op, old),
        () -> x.memory().set(Functions.kernel(op).apply(compute, x.memory())));
  }

  /** One value everywhere; forgets where the tensor came from. */
  public static Tensor fill(Tensor x, double value) {
    return change(x, List.of(), old -> replaced(old, value), () -> x.memory().fill(value));
  }

  /** Chosen and not computed, for infinity and NaN times 0 are NaN. */
  private static Tensor replaced(Tensor old, double value) {
    Tensor none = Tensors.zeros(DType.BOOL).to(old.device());
    return Tensors.where(none, old, Tensors.full(value, old.dtype()).to(old.device()));
  }

  /** The elements of {@code source}, which must broadcast to the sizes of {@code x}. */
  public static Tensor copy(Tensor x, Tensor source) {
    RuleCall.of(Op.BROADCAST_TO).tensor(source).sizes(x.shape()).check();
    return change(
        x,
        List.of(source),
        old -> source.expand(old.shape()).to(old.dtype()).copy(),
        () -> {
          Strided from = apart(source.memory(), x.memory());
          x.memory().set(from.with(from.layout().expanded(x.shape())));
        });
  }

  /** The elements as they are before the change, where they lie in what is changed. */
  private static Strided apart(Strided source, Strided changed) {
    return source.storage() == changed.storage()
        ? Strided.of(source.copy(source.dtype()), source.layout().sizes())
        : source;
  }

  /**
   * Changes {@code x} in one of two ways.
   *
   * @param others what else the result depends on
   * @param fresh the same operation with a result of its own, for when it is recorded
   * @param direct writes into the memory of {@code x}
   */
  static Tensor change(
      Tensor x, List<Tensor> others, UnaryOperator<Tensor> fresh, Runnable direct) {
    Demands.ownElements(x);
    List<Tensor> all = new ArrayList<>(others);
    all.add(x);
    Life life = x.memory().storage().life();
    if (!Recording.wanted(all)) {
      direct.run();
      life.change();
      return x;
    }
    refuseToRecord(x);
    // the old values live on in a copy, so that gradients of this very operation stay right
    Tensor old = Tensor.of(Strided.of(x.memory().copy(x.dtype()), x.shape()));
    old.trace().adopt(x.trace(), old.memory().storage().life());
    Tensor result = fresh.apply(old).to(x.dtype());
    x.memory().set(result.memory());
    life.change();
    life.record();
    x.trace().adopt(result.trace(), life);
    return x;
  }

  private static void refuseToRecord(Tensor x) {
    if (x.requiresGrad() && x.trace().isLeaf()) {
      throw new GradientException(
          "[autograd.inplace] "
              + x.type()
              + " requires a gradient and is a leaf: it cannot be changed in place while"
              + " operations are recorded\n  help: change it inside of Autograd.noGrad(..)",
          RuleId.AUTOGRAD_INPLACE);
    }
    if (x.memory().storage().life().isLeaf()) {
      throw new GradientException(
          "[autograd.inplace] "
              + x.type()
              + " is a view of a tensor that requires a gradient: it cannot be changed in place"
              + " while operations are recorded\n  help: change it inside of Autograd.noGrad(..)",
          RuleId.AUTOGRAD_INPLACE);
    }
    if (!x.memory().isWhole()) {
      throw new GradientException(
          "[autograd.inplace] "
              + x.type()
              + " is a part of other memory: such a change cannot be recorded"
              + "\n  help: write it out of place, as with where() or concat()",
          RuleId.AUTOGRAD_INPLACE);
    }
  }
}
