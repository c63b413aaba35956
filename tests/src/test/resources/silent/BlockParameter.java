package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A layer with a parameter of its own, whose size its first input sets. */
public final class BlockParameter extends AbstractBlock {
  private final Parameter scale;

  BlockParameter() {
    super((byte) 1);
    scale =
        addParameter(
            Parameter.builder().setName("scale").setType(Parameter.Type.GAMMA).build());
  }

  @Override
  protected void prepare(Shape[] inputs) {
    scale.setShape(new Shape(inputs[0].get(1)));
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDArray x = inputs.singletonOrThrow();
    return new NDList(x.mul(store.getValue(scale, x.getDevice(), training)));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return inputs;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SequentialBlock net = new SequentialBlock();
      net.add(Linear.builder().setUnits(12).build()).add(new BlockParameter());
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
      NDArray x = manager.zeros(new Shape(8, 5));
      System.out.println(net.forward(new ParameterStore(manager, false), new NDList(x), false));
    }
  }
}
