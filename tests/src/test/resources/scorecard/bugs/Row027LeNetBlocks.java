package scorecard.bugs;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;

/**
 * LeNet as a SequentialBlock whose head is initialised by hand.
 *
 * <p>Row 27, X06. Wrong: the head is initialised for 16 * 5 * 5, images of 32 pixels leave 16 * 6 *
 * 6.
 */
public final class Row027LeNetBlocks {
  private Row027LeNetBlocks() {}

  private static Block features() {
    return new SequentialBlock()
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(5, 5))
                .setFilters(6)
                .optPadding(new Shape(2, 2))
                .build())
        .add(Activation::relu)
        .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
        .add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(16).build())
        .add(Activation::relu)
        .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
        .add(Blocks.batchFlattenBlock());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block features = features();
      Block head = Linear.builder().setUnits(10).build();
      features.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 32, 32));
      head.initialize(manager, DataType.FLOAT32, new Shape(1, 16 * 5 * 5));
      ParameterStore store = new ParameterStore(manager, false);
      NDList images = new NDList(manager.ones(new Shape(2, 1, 32, 32)));
      NDList flat = features.forward(store, images, false);
      NDList out = head.forward(store, flat, false); // BUG: shape.layer
      System.out.println(out.singletonOrThrow().getShape());
    }
  }
}
