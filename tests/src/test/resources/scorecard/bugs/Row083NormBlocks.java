package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;

/**
 * A convolution block and a batch normalisation block.
 *
 * <p>Row 83, X26. Wrong: the normalisation is initialised for 32 channels, the convolution has 16.
 */
public final class Row083NormBlocks {
  private final Block convolution =
      Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build();
  private final Block norm = BatchNorm.builder().build();

  void initialize(NDManager manager) {
    convolution.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 20, 20));
    norm.initialize(manager, DataType.FLOAT32, new Shape(1, 32, 18, 18));
  }

  NDList forward(ParameterStore store, NDArray x) {
    NDList maps = convolution.forward(store, new NDList(x), false);
    return norm.forward(store, maps, false); // BUG: shape.layer
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row083NormBlocks blocks = new Row083NormBlocks();
      blocks.initialize(manager);
      NDList out =
          blocks.forward(new ParameterStore(manager, false), manager.ones(new Shape(2, 3, 20, 20)));
      System.out.println(out.get(0).getShape());
    }
  }
}
