package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.recurrent.GRU;
import ai.djl.training.ParameterStore;

/** Reads series of measurements that lie time by batch. */
public final class TimeInFront {
  private final GRU memory =
      GRU.builder().setStateSize(3).setNumLayers(1).optBatchFirst(false).optHasBiases(false).build();

  NDArray read(NDManager manager, int steps, int batchSize) {
    NDList series = new NDList(manager.ones(new Shape(steps, batchSize, 5)));
    memory.initialize(manager, DataType.FLOAT32, series.getShapes());
    return memory.forward(new ParameterStore(manager, false), series, false).head();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(new TimeInFront().read(manager, 7, 2).getShape());
    }
  }
}
