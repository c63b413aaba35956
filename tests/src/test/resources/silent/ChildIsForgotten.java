package silent;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A block whose child nobody initialises. */
public final class ChildIsForgotten extends AbstractBlock {
  private final Block inner;

  ChildIsForgotten(Block inner) {
    super((byte) 1);
    this.inner = addChildBlock("inner", inner);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    inner.initialize(manager, type, inputs);
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    return inner.forward(store, inputs, training);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return inner.getOutputShapes(inputs);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block block = new ChildIsForgotten(Linear.builder().setUnits(3).build());
      block.initialize(manager, DataType.FLOAT32, new Shape(1, 2));
      NDList x = new NDList(manager.ones(new Shape(4, 2)));
      System.out.println(block.forward(new ParameterStore(manager, false), x, false));
    }
  }
}
