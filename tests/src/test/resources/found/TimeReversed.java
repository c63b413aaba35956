package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The mask is made for the sequence before it was padded. */
public final class TimeReversed {
  private TimeReversed() {}

  static NDArray padTo(NDManager manager, NDArray x, long length) {
    Shape shape = x.getShape();
    long missing = length - shape.get(1);
    if (missing <= 0) {
      return x;
    }
    NDArray zeros = manager.zeros(new Shape(shape.get(0), missing, shape.get(2)));
    return NDArrays.concat(new NDList(x, zeros), 1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(4, 10, 6));
      NDArray padded = padTo(manager, x, 16);
      NDArray mask = manager.ones(new Shape(4, 10, 1));
      System.out.println(padded.mul(mask)); // BUG: shape.broadcast
    }
  }
}
