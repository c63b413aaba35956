package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.LinearCollection;
import ai.djl.training.ParameterStore;

/** A linear layer for each of four sensors, and a batch of other sensors. */
public final class SensorHeads {
  private SensorHeads() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      LinearCollection heads = LinearCollection.builder().setUnits(2).build();
      heads.initialize(manager, DataType.FLOAT32, new Shape(16, 4, 10));
      ParameterStore store = new ParameterStore(manager, false);
      NDArray readings = manager.ones(new Shape(16, 3, 10));
      NDArray out = heads.forward(store, new NDList(readings), false).head(); // BUG: shape.layer
      System.out.println(out.add(manager.ones(new Shape(readings.size(0), 4, 2))).getShape());
    }
  }
}
