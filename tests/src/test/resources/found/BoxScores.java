package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Scores of boxes, one after the other; how many there are is not known. */
public final class BoxScores {
  private BoxScores() {}

  static NDArray scores(NDManager manager, float[][] boxes) {
    NDList all = new NDList();
    for (float[] box : boxes) {
      NDArray row = manager.create(box).reshape(1, 4);
      all.add(row.matMul(manager.ones(new Shape(5, 2)))); // BUG: shape.matmul
    }
    return NDArrays.concat(all).softmax(1);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(scores(manager, new float[3][4]).getShape());
    }
  }
}
