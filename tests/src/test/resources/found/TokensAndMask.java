package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Tokens and mask are taken in the wrong order. */
public final class TokensAndMask {
  private TokensAndMask() {}

  static NDList prepare(NDManager manager, int batch, int length) {
    NDArray tokens = manager.randomNormal(new Shape(batch, length, 16));
    NDArray mask = manager.ones(new Shape(batch, length));
    return new NDList(tokens, mask);
  }

  static NDArray pooled(NDList inputs) {
    NDArray tokens = inputs.get(1);
    NDArray mask = inputs.get(0);
    NDArray weights = mask.expandDims(2);
    NDArray sum = tokens.mul(weights).sum(new int[] {1}); // BUG: shape.broadcast
    return sum.div(weights.sum(new int[] {1}));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDList batch = prepare(manager, 5, 11);
      System.out.println(pooled(batch).getShape());
    }
  }
}
