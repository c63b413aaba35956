package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** The class weights are given for all classes but the background. */
public final class ConfusionMatrix {
  private ConfusionMatrix() {}

  static NDArray count(NDManager manager, int[] truth, int[] guess, int classes) {
    NDArray matrix = manager.zeros(new Shape(classes, classes));
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        float hits = 0;
        for (int s = 0; s < truth.length; s++) {
          if (truth[s] == i && guess[s] == j) {
            hits++;
          }
        }
        matrix.set(new NDIndex(i, j), hits);
      }
    }
    return matrix;
  }

  public static void main(String[] args) {
    int classes = 4;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray matrix = count(manager, new int[] {0, 1, 2, 3}, new int[] {0, 2, 2, 3}, classes);
      NDArray weights = manager.create(new float[] {1, 2, 3});
      NDArray weighted = matrix.mul(weights); // BUG: shape.broadcast
      System.out.println(weighted.sum());
    }
  }
}
