package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The best scores pick their columns. */
public final class TopKGather {
  private TopKGather() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.randomNormal(new Shape(5, 20));
      NDList best = scores.topK(3, 1);
      NDArray same = scores.gather(best.get(1), 1);
      System.out.println(same.sub(best.get(0)));
    }
  }
}
