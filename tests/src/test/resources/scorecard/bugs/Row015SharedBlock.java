package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/**
 * Image and text features go through one Linear block.
 *
 * <p>Row 15, W44472693. Wrong: the block is initialised for width 128 and also gets width 32.
 */
public final class Row015SharedBlock {
  private Row015SharedBlock() {}

  private static Linear dense(NDManager manager, long in) {
    Linear block = Linear.builder().setUnits(64).build();
    block.initialize(manager, DataType.FLOAT32, new Shape(1, in));
    return block;
  }

  private static NDArray run(Block block, NDArray x) {
    ParameterStore store = new ParameterStore(x.getManager(), false);
    return block.forward(store, new NDList(x), false).singletonOrThrow();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Linear images = dense(manager, 128);
      Linear texts = images;
      NDArray a = run(images, manager.ones(new Shape(16, 128)));
      NDArray b = run(texts, manager.ones(new Shape(16, 32))); // BUG: shape.layer
      System.out.println(a.add(b).getShape());
    }
  }
}
