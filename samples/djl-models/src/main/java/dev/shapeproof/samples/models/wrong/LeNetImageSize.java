package dev.shapeproof.samples.models.wrong;

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

/** LeNet: two convolutions, then dense layers. Initialised for images of 32, used with 28. */
public final class LeNetImageSize {
  private LeNetImageSize() {}

  static SequentialBlock network(int classes) {
    return new SequentialBlock()
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(5, 5))
                .optPadding(new Shape(2, 2))
                .setFilters(6)
                .build())
        .add(Activation::sigmoid)
        .add(Pool.avgPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
        .add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(16).build())
        .add(Activation::sigmoid)
        .add(Pool.avgPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(120).build())
        .add(Activation::sigmoid)
        .add(Linear.builder().setUnits(84).build())
        .add(Activation::sigmoid)
        .add(Linear.builder().setUnits(classes).build());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ParameterStore store = new ParameterStore(manager, false);
      SequentialBlock net = network(10);
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 32, 32));
      NDArray images = manager.zeros(new Shape(32, 1, 28, 28));
      NDList scores = net.forward(store, new NDList(images), false); // BUG: shape.layer
      NDArray prior = manager.ones(new Shape(32, 10)).div(10);
      NDArray posterior = scores.singletonOrThrow().softmax(1).mul(prior);
      System.out.println(posterior.argMax(1));
    }
  }
}
