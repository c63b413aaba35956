package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The weight lies as (out, in) but is used as (in, out). */
public final class BatchWeights {
  private BatchWeights() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      long batch = 3;
      long steps = 6;
      NDArray x = manager.randomNormal(new Shape(batch, steps, 20));
      NDArray weight = manager.randomNormal(new Shape(40, 20));
      NDArray flat = x.reshape(batch * steps, x.getShape().get(2));
      NDArray out = flat.matMul(weight).reshape(batch, steps, 40); // BUG: shape.matmul
      System.out.println(out);
    }
  }
}
