package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A residual block of one's own. */
public final class BlockOwn extends AbstractBlock {
  private final Linear first;
  private final Linear second;

  BlockOwn(int hidden, int width) {
    super((byte) 1);
    first = addChildBlock("first", Linear.builder().setUnits(hidden).build());
    second = addChildBlock("second", Linear.builder().setUnits(width).build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDArray x = inputs.singletonOrThrow();
    NDArray h = first.forward(store, inputs, training).singletonOrThrow();
    NDList out = second.forward(store, new NDList(Activation.relu(h)), training);
    return new NDList(x.add(out.singletonOrThrow()));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {inputs[0]};
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    first.initialize(manager, type, inputs);
    second.initialize(manager, type, first.getOutputShapes(inputs));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SequentialBlock net = new SequentialBlock();
      net.add(Linear.builder().setUnits(16).build());
      net.add(new BlockOwn(64, 16));
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 9));
      NDArray x = manager.zeros(new Shape(8, 9));
      System.out.println(net.forward(new ParameterStore(manager, false), new NDList(x), false));
    }
  }
}
