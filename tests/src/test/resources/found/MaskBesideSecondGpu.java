package found;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A block makes its mask with a manager of its own, which takes the first GPU. */
public final class MaskBesideSecondGpu {
  private MaskBesideSecondGpu() {}

  private static final class Causal extends AbstractBlock {
    @Override
    protected NDList forwardInternal(
        ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
      NDArray scores = inputs.singletonOrThrow();
      long steps = scores.getShape().get(1);
      try (NDManager own = NDManager.newBaseManager()) {
        NDArray mask = own.ones(new Shape(steps, steps)).cumSum(0);
        return new NDList(scores.mul(mask)); // BUG: device.mismatch (needs cuda:1)
      }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
      return inputShapes;
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager(Device.gpu(1))) {
      Block block = new Causal();
      block.initialize(manager, DataType.FLOAT32, new Shape(2, 5, 5));
      NDList scores = new NDList(manager.ones(new Shape(2, 5, 5)));
      System.out.println(block.forward(new ParameterStore(manager, false), scores, false));
    }
  }
}
