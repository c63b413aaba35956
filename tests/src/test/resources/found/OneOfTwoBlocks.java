package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** The gate is as wide as it is made, and multiplies its input. */
public final class OneOfTwoBlocks {
  static final class Gate extends AbstractBlock {
    private final Linear linear;
    private final int width;

    Gate(int width) {
      this.width = width;
      linear = addChildBlock("linear", Linear.builder().setUnits(width).build());
    }

    @Override
    protected NDList forwardInternal(
        ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
      return new NDList(
          Activation.sigmoid(linear.forward(store, inputs, training).head())
              .mul(inputs.head())); // BUG: shape.broadcast
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
      return inputs;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
      linear.initialize(manager, type, inputs);
    }
  }

  public static void main(String[] args) {
    boolean gated = args.length == 0;
    Block middle = gated ? new Gate(24) : Linear.builder().setUnits(20).build();
    Block net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(20).build())
            .add(middle)
            .add(Linear.builder().setUnits(2).build());
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(4, 6));
      net.initialize(manager, DataType.FLOAT32, x.getShape());
      System.out.println(
          net.forward(new ParameterStore(manager, false), new NDList(x), false).head().getShape());
    }
  }
}
