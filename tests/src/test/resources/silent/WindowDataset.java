package silent;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.dataset.Record;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import ai.djl.util.Progress;
import java.io.IOException;

/** A dataset of one's own: a record is a window and what comes after it. */
public final class WindowDataset extends RandomAccessDataset {
  private final int window;
  private final float[] series;

  private WindowDataset(Builder builder) {
    super(builder);
    window = builder.window;
    series = new float[100];
    for (int i = 0; i < series.length; i++) {
      series[i] = i % 7;
    }
  }

  @Override
  public Record get(NDManager manager, long index) {
    NDArray all = manager.create(series);
    NDArray past = all.get("{}:{}", index, index + window);
    NDArray next = all.get("{}:{}", index + window, index + window + 3);
    return new Record(new NDList(past), new NDList(next));
  }

  @Override
  protected long availableSize() {
    return series.length - window - 3;
  }

  @Override
  public void prepare(Progress progress) {}

  /** Makes one. */
  public static final class Builder extends BaseBuilder<Builder> {
    private int window;

    Builder window(int length) {
      window = length;
      return this;
    }

    @Override
    protected Builder self() {
      return this;
    }

    WindowDataset build() {
      return new WindowDataset(this);
    }
  }

  public static void main(String[] args) throws IOException, TranslateException {
    WindowDataset data = new Builder().window(10).setSampling(8, false).build();
    try (Model model = Model.newInstance("windows")) {
      model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(3).build()));
      Trainer made = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
      try (Trainer trainer = made) {
        trainer.initialize(new Shape(1, 10));
        for (Batch batch : trainer.iterateDataset(data)) {
          EasyTrain.trainBatch(trainer, batch);
          trainer.step();
          batch.close();
        }
      }
      System.out.println(DataType.FLOAT32);
    }
  }
}
