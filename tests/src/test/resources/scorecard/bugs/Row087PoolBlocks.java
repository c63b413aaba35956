package scorecard.bugs;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;

/**
 * A chain of convolution and pooling blocks.
 *
 * <p>Row 87, X27, W39376169, N. Wrong: images of 28 pixels do not outlast five stages.
 */
public final class Row087PoolBlocks {
  private Row087PoolBlocks() {}

  private static SequentialBlock stages(int count) {
    SequentialBlock net = new SequentialBlock();
    for (int i = 0; i < count; i++) {
      net.add(
          Conv2d.builder()
              .setKernelShape(new Shape(3, 3))
              .setFilters(8 << i)
              .optPadding(new Shape(1, 1))
              .build());
      net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    return net;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net = stages(5);
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 28, 28)); // BUG: shape.conv
      NDList images = new NDList(manager.ones(new Shape(1, 3, 28, 28)));
      NDList out = net.forward(new ParameterStore(manager, false), images, false);
      System.out.println(out.singletonOrThrow().getShape());
    }
  }
}
