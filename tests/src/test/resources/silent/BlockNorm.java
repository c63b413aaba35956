package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;

/** A norm over the last axis. */
public final class BlockNorm {
  private BlockNorm() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ParameterStore store = new ParameterStore(manager, false);
      LayerNorm norm = LayerNorm.builder().axis(2).build();
      norm.initialize(manager, DataType.FLOAT32, new Shape(1, 12, 64));
      NDArray tokens = manager.zeros(new Shape(4, 20, 64));
      System.out.println(norm.forward(store, new NDList(tokens), false));
    }
  }
}
