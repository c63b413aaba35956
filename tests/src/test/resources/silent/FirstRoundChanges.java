package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The first round widens the input, all others keep the width. */
public final class FirstRoundChanges {
  private FirstRoundChanges() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(2, 4));
      NDList weights = new NDList(manager.ones(new Shape(4, 8)));
      weights.add(manager.ones(new Shape(8, 8)));
      weights.add(manager.ones(new Shape(8, 8)));
      for (NDArray weight : weights) {
        x = x.matMul(weight).maximum(0f);
      }
      System.out.println(x.matMul(manager.ones(new Shape(8, 1))));
    }
  }
}
