package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Two directions of half an odd width are one narrower than the width. */
public final class BiRecurrent {
  private BiRecurrent() {}

  static NDArray encode(NDManager manager, NDArray x, int width) {
    NDArray w = manager.ones(new Shape(x.getShape().get(2), width / 2));
    Shape s = x.getShape();
    NDArray forward = x.reshape(-1, s.get(2)).matMul(w).reshape(s.get(0), s.get(1), width / 2);
    NDArray backward =
        x.flip(1).reshape(-1, s.get(2)).matMul(w).reshape(s.get(0), s.get(1), width / 2);
    return forward.concat(backward.flip(1), 2);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray encoded = encode(manager, manager.ones(new Shape(2, 5, 3)), 9);
      System.out.println(encoded.add(manager.zeros(new Shape(2, 5, 9)))); // BUG: shape.broadcast
    }
  }
}
