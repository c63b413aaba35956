package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** How often each class was seen; old observations fade. */
public final class RunningCount {
  private static final int CLASSES = 10;

  private final Tensor counts = Tensors.zeros(DType.I64, CLASSES).named("counts");

  void see(Tensor labels) {
    counts.mul_(0.9); // BUG: dtype.mismatch
    Tensor seen = labels.expandDims(1).eq(Tensors.arange(CLASSES));
    counts.add_(seen.sum(0));
  }

  public static void main(String[] args) {
    RunningCount count = new RunningCount();
    count.see(Tensors.of(new long[] {1, 4, 4, 9}));
    System.out.println(count.counts);
  }
}
