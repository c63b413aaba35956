package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;

/** A convolution learned one channel and is given three. */
public final class BlockChannels {
  private BlockChannels() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net =
          new SequentialBlock()
              .add(
                  Conv2d.builder()
                      .setKernelShape(new Shape(3, 3))
                      .optPadding(new Shape(1, 1))
                      .setFilters(8)
                      .build())
              .add(BatchNorm.builder().build())
              .add(Activation::relu)
              .add(Pool.globalAvgPool2dBlock())
              .add(Dropout.builder().optRate(0.2f).build())
              .add(Linear.builder().setUnits(4).build());
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 32, 32));
      NDArray images = manager.zeros(new Shape(16, 3, 32, 32));
      ParameterStore store = new ParameterStore(manager, false);
      System.out.println(net.forward(store, new NDList(images), false)); // BUG: shape.layer
    }
  }
}
