package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** One layer serves two inputs of one width. */
public final class BlockShared {
  private BlockShared() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ParameterStore store = new ParameterStore(manager, false);
      Linear shared = Linear.builder().setUnits(16).optBias(false).build();
      shared.initialize(manager, DataType.FLOAT32, new Shape(1, 128));
      NDArray text = manager.randomNormal(new Shape(8, 128));
      NDArray image = manager.randomNormal(new Shape(8, 128));
      NDArray left = shared.forward(store, new NDList(text), false).singletonOrThrow();
      NDArray right = shared.forward(store, new NDList(image), false).head();
      System.out.println(left.add(right));
    }
  }
}
