package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;

/** Feature maps are flattened before the dense layers. */
public final class BlockNoFlatten {
  private BlockNoFlatten() {}

  private static SequentialBlock lenet() {
    SequentialBlock net = new SequentialBlock();
    net.add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(6).build());
    net.add(Activation.reluBlock());
    net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    net.add(Blocks.batchFlattenBlock());
    net.add(Linear.builder().setUnits(120).build());
    net.add(Activation.reluBlock());
    return net.add(Linear.builder().setUnits(10).build());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SequentialBlock net = lenet();
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 28, 28));
      NDArray images = manager.zeros(new Shape(32, 1, 28, 28));
      NDArray scores =
          net.forward(new ParameterStore(manager, false), new NDList(images), false).head();
      NDArray prior = manager.ones(new Shape(32, 10));
      System.out.println(scores.add(prior));
    }
  }
}
