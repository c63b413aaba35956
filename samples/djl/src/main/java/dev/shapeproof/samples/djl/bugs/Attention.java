package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Multi-head scaled dot-product attention by hand. */
public final class Attention {

  private final int heads;
  private final int width;
  private final NDArray projection;

  Attention(NDManager manager, int heads, int width) {
    if (width % heads != 0) {
      throw new IllegalArgumentException("width must be a multiple of heads");
    }
    this.heads = heads;
    this.width = width;
    this.projection = manager.randomNormal(new Shape(width, 3L * width));
  }

  private NDArray split(NDArray x) {
    long batch = x.getShape().get(0);
    long time = x.getShape().get(1);
    return x.reshape(batch, time, heads, width / heads).transpose(0, 2, 1, 3);
  }

  NDArray forward(NDArray x) {
    long batch = x.getShape().get(0);
    long time = x.getShape().get(1);
    NDArray qkv = x.reshape(-1, width).matMul(projection).reshape(batch, time, 3L * width);
    NDArray q = split(qkv.get(":, :, :{}", width));
    NDArray k = split(qkv.get(":, :, {}:{}", width, 2 * width));
    NDArray v = split(qkv.get(":, :, {}:", 2 * width));
    NDArray scores = q.matMul(k).div(Math.sqrt((double) width / heads)); // BUG: shape.matmul
    NDArray mixed = scores.softmax(-1).matMul(v);
    return mixed.transpose(0, 2, 1, 3).reshape(batch, time, width);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Attention attention = new Attention(manager, 4, 32);
      NDArray x = manager.randomNormal(new Shape(2, 7, 32));
      NDArray out = attention.forward(x);
      System.out.println(out.getShape());
    }
  }
}
