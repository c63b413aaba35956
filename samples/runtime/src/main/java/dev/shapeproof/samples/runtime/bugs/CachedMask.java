package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** A mask that is made once and used for every batch, wherever the batch lies. */
public final class CachedMask {
  private final Tensor mask = Tensors.ones(DType.F32, 10, 10);

  Tensor masked(Tensor scores) {
    return scores.mul(mask); // BUG: device.mismatch (needs cuda:0)
  }

  public static void main(String[] args) {
    Tensor scores = Tensors.zeros(DType.F32, Device.cuda(0), 4, 10, 10);
    System.out.println(new CachedMask().masked(scores).type());
  }
}
