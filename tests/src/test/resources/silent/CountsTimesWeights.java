package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/** Term counts times term weights. */
public final class CountsTimesWeights {
  private CountsTimesWeights() {}

  static NDArray counts(NDManager manager, int[][] documents) {
    NDList rows = new NDList();
    for (int[] document : documents) {
      rows.add(manager.create(document));
    }
    return NDArrays.stack(rows);
  }

  public static void main(String[] args) {
    int[][] documents = {{1, 0, 2, 0}, {0, 3, 0, 1}};
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray counts = counts(manager, documents);
      NDArray weights = manager.create(new float[] {0.3f, 1.2f, 0.5f, 2f}).reshape(4, 1);
      NDArray scores = counts.toType(DataType.FLOAT32, false).matMul(weights);
      System.out.println(scores);
    }
  }
}
