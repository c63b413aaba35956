package dev.shapeproof.samples.models.right;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A small ResNet: where a block changes the number of channels, its shortcut projects. */
public final class ResNet {
  private ResNet() {}

  /** Two convolutions and a way around them. */
  static final class Residual extends AbstractBlock {
    private final SequentialBlock body;
    private final SequentialBlock shortcut;

    Residual(int filters, int stride, boolean projects) {
      super((byte) 1);
      body = new SequentialBlock();
      body.add(convolution(3, filters, stride)).add(BatchNorm.builder().build());
      body.add(Activation::relu);
      body.add(convolution(3, filters, 1)).add(BatchNorm.builder().build());
      addChildBlock("body", body);
      shortcut = new SequentialBlock();
      if (projects) {
        shortcut.add(convolution(1, filters, stride)).add(BatchNorm.builder().build());
      } else {
        shortcut.add(Blocks.identityBlock());
      }
      addChildBlock("shortcut", shortcut);
    }

    private static Conv2d convolution(int kernel, int filters, int stride) {
      return Conv2d.builder()
          .setKernelShape(new Shape(kernel, kernel))
          .optPadding(new Shape(kernel / 2, kernel / 2))
          .optStride(new Shape(stride, stride))
          .setFilters(filters)
          .build();
    }

    @Override
    protected NDList forwardInternal(
        ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
      NDArray x = body.forward(store, inputs, training).singletonOrThrow();
      NDArray around = shortcut.forward(store, inputs, training).singletonOrThrow();
      return new NDList(Activation.relu(x.add(around)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
      return body.getOutputShapes(inputs);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
      body.initialize(manager, type, inputs);
      shortcut.initialize(manager, type, inputs);
    }
  }

  static SequentialBlock network(int classes) {
    return new SequentialBlock()
        .add(Residual.convolution(3, 16, 1))
        .add(new Residual(16, 1, false))
        .add(new Residual(32, 2, true))
        .add(new Residual(32, 1, false))
        .add(Pool.globalAvgPool2dBlock())
        .add(Linear.builder().setUnits(classes).build());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ParameterStore store = new ParameterStore(manager, false);
      SequentialBlock net = network(10);
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
      NDArray images = manager.zeros(new Shape(8, 3, 32, 32));
      NDArray scores = net.forward(store, new NDList(images), false).singletonOrThrow();
      NDArray bias = manager.zeros(new Shape(10));
      System.out.println(scores.add(bias).argMax(1));
    }
  }
}
