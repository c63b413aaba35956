package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.translate.TranslateException;
import java.io.IOException;

/** The mean of a data set, batch by batch. */
public final class MeanOfBatches {
  private MeanOfBatches() {}

  static float mean(ArrayDataset dataset, NDManager manager)
      throws IOException, TranslateException {
    float sum = 0;
    int count = 0;
    for (Batch batch : dataset.getData(manager)) {
      NDArray rows = batch.getData().head();
      sum += rows.mean().getFloat();
      count++;
      batch.close();
    }
    return sum / count;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    try (NDManager manager = NDManager.newBaseManager()) {
      ArrayDataset dataset =
          new ArrayDataset.Builder()
              .setData(manager.ones(new Shape(10, 3)))
              .setSampling(2, false)
              .build();
      System.out.println(mean(dataset, manager));
    }
  }
}
