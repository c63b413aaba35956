package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** The weight of a layer has its units first. */
public final class WeightOfALayer {
  private WeightOfALayer() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Linear layer = Linear.builder().setUnits(4).build();
      layer.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
      NDArray weight = layer.getParameters().get("weight").getArray();
      NDArray bias = layer.getDirectParameters().valueAt(1).getArray();
      NDArray x = manager.ones(new Shape(5, 3));
      NDArray y = x.matMul(weight).add(bias); // BUG: shape.matmul
      ParameterStore store = new ParameterStore(manager, false);
      System.out.println(layer.forward(store, new NDList(x), false).head().sub(y).getShape());
    }
  }
}
