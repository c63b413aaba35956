package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The second layer expects more features than the first one gives. */
public final class SecondLayer {
  private final NDArray first;
  private final NDArray second;

  private SecondLayer(NDManager manager, int in, int hidden, int out) {
    first = manager.randomNormal(new Shape(in, hidden));
    second = manager.randomNormal(new Shape(hidden * 2L, out));
  }

  private NDArray forward(NDArray x) {
    NDArray hidden = x.matMul(first).tanh();
    return hidden.matMul(second); // BUG: shape.matmul
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SecondLayer network = new SecondLayer(manager, 10, 20, 2);
      NDArray x = manager.randomNormal(new Shape(4, 10));
      System.out.println(network.forward(x));
    }
  }
}
