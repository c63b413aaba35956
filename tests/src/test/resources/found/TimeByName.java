package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;

/** The samples are made time by batch, as another library wants them. */
public final class TimeByName {
  private TimeByName() {}

  public static void main(String[] args) {
    int time = 20;
    int batch = 8;
    try (NDManager manager = NDManager.newBaseManager()) {
      Block lstm = LSTM.builder().setStateSize(16).setNumLayers(1).build();
      NDArray x = manager.randomNormal(new Shape(time, batch, 5));
      lstm.initialize(manager, DataType.FLOAT32, x.getShape());
      ParameterStore store = new ParameterStore(manager, false);
      NDList out = lstm.forward(store, new NDList(x), false); // BUG: layout.time (silent: steps are samples)
      System.out.println(out.head().getShape());
    }
  }
}
