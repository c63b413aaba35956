package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.translate.TranslateException;
import java.io.IOException;

/** Sums the features of each batch, and frees the batch after that. */
public final class FeaturesOfBatch {
  private FeaturesOfBatch() {}

  static float sum(ArrayDataset dataset, NDManager manager)
      throws IOException, TranslateException {
    float sum = 0f;
    for (Batch batch : dataset.getData(manager)) {
      NDArray features = batch.getData().head();
      sum += features.sum().getFloat();
      batch.close();
    }
    return sum;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray data = manager.ones(new Shape(6, 2));
      ArrayDataset dataset =
          new ArrayDataset.Builder().setData(data).optLabels(data).setSampling(2, false).build();
      System.out.println(sum(dataset, manager));
    }
  }
}
