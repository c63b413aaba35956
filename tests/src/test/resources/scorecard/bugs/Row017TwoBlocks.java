package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/**
 * Two Linear blocks, initialised by hand.
 *
 * <p>Row 17, P. Wrong: the second one is initialised for a width that the first does not have.
 */
public final class Row017TwoBlocks {
  private final Linear first = Linear.builder().setUnits(120).build();
  private final Linear second = Linear.builder().setUnits(10).build();

  void initialize(NDManager manager) {
    first.initialize(manager, DataType.FLOAT32, new Shape(1, 784));
    second.initialize(manager, DataType.FLOAT32, new Shape(1, 100));
  }

  NDArray forward(ParameterStore store, NDArray x) {
    NDList hidden = first.forward(store, new NDList(x), false);
    NDList active = new NDList(Activation.relu(hidden.singletonOrThrow()));
    return second.forward(store, active, false).get(0); // BUG: shape.layer
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row017TwoBlocks model = new Row017TwoBlocks();
      model.initialize(manager);
      ParameterStore store = new ParameterStore(manager, false);
      System.out.println(model.forward(store, manager.ones(new Shape(32, 784))).getShape());
    }
  }
}
