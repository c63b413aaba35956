package dev.shapeproof.samples.runtime.bugs;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Layers;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;

/** Two convolutions and a linear layer for grey images of 28 x 28. */
public final class ConvNet {
  private static final long[] ONE = {1};
  private static final long[] NONE = {0};

  private final Tensor k1 = Tensors.randn(1, DType.F32, 8, 1, 5, 5).named("k1");
  private final Tensor b1 = Tensors.zeros(8).named("b1");
  private final Tensor k2 = Tensors.randn(2, DType.F32, 16, 8, 5, 5).named("k2");
  private final Tensor b2 = Tensors.zeros(16).named("b2");
  private final Tensor w = Tensors.randn(3, DType.F32, 10, 16 * 5 * 5).named("w");
  private final Tensor b = Tensors.zeros(10).named("b");

  Tensor forward(Tensor images) {
    Tensor first = Layers.maxPool2d(Layers.conv2d(images, k1, b1, ONE, NONE).relu(), 2);
    Tensor second = Layers.maxPool2d(Layers.conv2d(first, k2, b2, ONE, NONE).relu(), 2);
    Tensor flat = second.flatten(1, -1).named("flat");
    return Layers.linear(flat, w, b); // BUG: shape.layer
  }

  public static void main(String[] args) {
    Tensor images = Tensors.rand(4, DType.F32, 16, 1, 28, 28).named("images");
    System.out.println(new ConvNet().forward(images).argMax(1));
  }
}
