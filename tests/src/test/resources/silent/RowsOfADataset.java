package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.ArrayDataset;

/** Labels of which the last window has none. */
public final class RowsOfADataset {
  private RowsOfADataset() {}

  public static void main(String[] args) {
    int steps = 40;
    int window = 5;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray windows = manager.ones(new Shape(steps - window + 1, window));
      NDArray labels = manager.ones(new Shape(steps - window + 1));
      ArrayDataset.Builder builder = new ArrayDataset.Builder().setData(windows).optLabels(labels);
      builder.setSampling(4, false);
      ArrayDataset data = builder.build();
      System.out.println(data.size());
    }
  }
}
