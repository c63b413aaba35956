package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** How many axes come from a file nobody knows, but the last one is that of a layer. */
public final class LastAxisIsKnown {
  private LastAxisIsKnown() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray read = NDList.decode(manager, new NDList(manager.ones(new Shape(2, 7, 5))).encode()).head();
      Linear layer = Linear.builder().setUnits(12).build();
      layer.initialize(manager, DataType.FLOAT32, read.getShape());
      ParameterStore store = new ParameterStore(manager, false);
      NDArray h = layer.forward(store, new NDList(read), false).head();
      NDArray table = manager.ones(new Shape(10, 4));
      System.out.println(h.matMul(table).getShape()); // BUG: shape.matmul
    }
  }
}
