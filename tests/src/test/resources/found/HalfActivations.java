package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Half-precision activations meet a float layer. */
public final class HalfActivations {
  private final NDArray weight;

  HalfActivations(NDManager manager) {
    weight = manager.ones(new Shape(16, 4));
  }

  NDArray forward(NDArray x) {
    NDArray half = x.toType(DataType.FLOAT16, false);
    return half.matMul(weight); // BUG: dtype.mismatch
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(new HalfActivations(manager).forward(manager.ones(new Shape(2, 16))));
    }
  }
}
