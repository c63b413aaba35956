package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The two factors of a low-rank update are swapped. */
public final class LowRank {
  private final NDArray weight;
  private final NDArray down;
  private final NDArray up;
  private final double scale;

  LowRank(NDArray weight, NDArray down, NDArray up, double alpha) {
    this.weight = weight;
    this.down = down;
    this.up = up;
    this.scale = alpha / down.getShape().get(1);
  }

  NDArray forward(NDArray x) {
    NDArray update = x.matMul(up).matMul(down).mul(scale); // BUG: shape.matmul
    return x.matMul(weight).add(update);
  }

  public static void main(String[] args) {
    int rank = 4;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.randomNormal(new Shape(32, 64));
      NDArray down = manager.randomNormal(new Shape(32, rank));
      NDArray up = manager.zeros(new Shape(rank, 64));
      System.out.println(new LowRank(weight, down, up, 8).forward(manager.ones(new Shape(2, 32))));
    }
  }
}
