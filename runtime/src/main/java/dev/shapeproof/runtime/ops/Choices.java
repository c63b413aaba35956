package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.autograd.Saved;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.check.Verdict;
import dev.shapeproof.runtime.kernel.Choose;

/** Elements of one tensor or of another. */
public final class Choices {
  private Choices() {}

  public static Tensor where(Tensor condition, Tensor yes, Tensor no) {
    Verdict verdict = RuleCall.of(Op.WHERE).tensor(condition).tensor(yes).tensor(no).check();
    Tensor result =
        Tensor.of(
            Choose.where(
                condition.memory(), verdict.dtype(), yes.memory(), no.memory(), verdict.sizes()));
    if (!Recording.wanted(yes, no)) {
      return result;
    }
    Recording tape = Recording.of(Op.WHERE);
    Saved asked = tape.save(condition);
    return tape.from(yes, g -> where(asked.get(), g, Tensors.zeros(g.dtype())))
        .from(no, g -> where(asked.get(), Tensors.zeros(g.dtype()), g))
        .to(result);
  }
}
