package acme.nn;

import ai.djl.ndarray.NDArray;
import dev.shapeproof.annotations.Op;
import dev.shapeproof.annotations.Requires;
import dev.shapeproof.annotations.Shape;

/** Helpers of attention. Their annotations are all that a user's build needs to know of them. */
public final class Heads {
  private Heads() {}

  /** Is one of the operations that Shapeproof has a rule for. */
  @Op("matmul")
  public static NDArray scores(NDArray queries, NDArray keys) {
    return queries.matMul(keys);
  }

  /** Has a contract of its own, which holds its callers and its body. */
  @Requires("d % heads == 0")
  @Shape("b, heads, t, d / heads")
  public static NDArray split(@Shape("b, t, d") NDArray x, int heads) {
    long batch = x.getShape().get(0);
    long time = x.getShape().get(1);
    long width = x.getShape().get(2);
    return x.reshape(batch, time, heads, width / heads).transpose(0, 2, 1, 3);
  }
}
