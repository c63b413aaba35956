package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** A two-layer network for images of 28 x 28, written with plain tensor operations. */
public final class Mlp {
  private static final int PIXELS = 28 * 28;
  private static final int HIDDEN = 128;
  private static final int CLASSES = 10;

  private final Tensor w1 = Tensors.randn(1, DType.F32, PIXELS, HIDDEN).named("w1");
  private final Tensor b1 = Tensors.zeros(HIDDEN).named("b1");
  private final Tensor w2 = Tensors.randn(2, DType.F32, CLASSES, HIDDEN).named("w2");
  private final Tensor b2 = Tensors.zeros(CLASSES).named("b2");

  Tensor forward(Tensor images) {
    Tensor flat = images.reshape(-1, PIXELS).named("flat");
    Tensor hidden = flat.matmul(w1).add(b1).relu().named("hidden");
    return hidden.matmul(w2).add(b2); // BUG: shape.matmul
  }

  public static void main(String[] args) {
    Tensor images = Tensors.rand(3, DType.F32, 32, 28, 28);
    System.out.println(new Mlp().forward(images).argMax(1));
  }
}
