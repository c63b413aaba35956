package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** Whether a customer stays, as a chance. */
public final class OneClass {
  private OneClass() {}

  static NDArray chance(NDArray score) {
    return score.softmax(-1); // BUG: softmax.axis (silent: always 1)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SequentialBlock block =
          new SequentialBlock()
              .add(Linear.builder().setUnits(8).build())
              .add(Linear.builder().setUnits(1).build());
      block.initialize(manager, DataType.FLOAT32, new Shape(16, 5));
      NDList input = new NDList(manager.ones(new Shape(16, 5)));
      NDArray score = block.forward(new ParameterStore(), input, false).singletonOrThrow();
      System.out.println(chance(score));
    }
  }
}
