package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import ai.djl.util.PairList;

/** Children that are initialised in a loop over them, by the names that nobody needs. */
public final class ChildrenInALoop extends AbstractBlock {
  private final int width;

  ChildrenInALoop(int depth, int width) {
    super((byte) 1);
    this.width = width;
    for (int i = 0; i < depth; i++) {
      addChildBlock("layer" + i, Linear.builder().setUnits(width).build());
    }
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDList current = inputs;
    for (Pair<String, Block> child : getChildren()) {
      current = child.getValue().forward(store, current, training);
    }
    return current;
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    Shape[] current = inputs;
    for (Block child : getChildren().values()) {
      child.initialize(manager, type, current);
      current = child.getOutputShapes(current);
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), width)};
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ChildrenInALoop block = new ChildrenInALoop(3, 8);
      block.initialize(manager, DataType.FLOAT32, new Shape(1, 12));
      NDList x = new NDList(manager.ones(new Shape(5, 12)));
      NDArray y = block.forward(new ParameterStore(manager, false), x, false).head();
      System.out.println(y.getShape() + " " + block.getChildren().size());
    }
  }
}
