package dev.shapeproof.samples.models.right;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A U-Net of two levels, upsampling by repetition, with skip connections. */
public final class UNet extends AbstractBlock {
  private final SequentialBlock down1;
  private final SequentialBlock down2;
  private final SequentialBlock middle;
  private final SequentialBlock up2;
  private final SequentialBlock up1;
  private final Conv2d head;
  private final Block half = Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2));

  UNet(int filters, int classes) {
    super((byte) 1);
    down1 = addChildBlock("down1", twice(filters));
    down2 = addChildBlock("down2", twice(2 * filters));
    middle = addChildBlock("middle", twice(4 * filters));
    up2 = addChildBlock("up2", twice(2 * filters));
    up1 = addChildBlock("up1", twice(filters));
    Conv2d.Builder last = Conv2d.builder().setKernelShape(new Shape(1, 1));
    head = addChildBlock("head", last.setFilters(classes).build());
  }

  private static SequentialBlock twice(int filters) {
    SequentialBlock block = new SequentialBlock();
    for (int i = 0; i < 2; i++) {
      block.add(
          Conv2d.builder()
              .setKernelShape(new Shape(3, 3))
              .optPadding(new Shape(1, 1))
              .setFilters(filters)
              .build());
      block.add(BatchNorm.builder().build());
      block.add(Activation::relu);
    }
    return block;
  }

  private static NDArray doubled(NDArray x) {
    return x.repeat(2, 2).repeat(3, 2);
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
    NDList a = down1.forward(store, inputs, training);
    NDList b = down2.forward(store, half.forward(store, a, training), training);
    NDList c = middle.forward(store, half.forward(store, b, training), training);
    NDArray wide = doubled(c.singletonOrThrow()).concat(b.singletonOrThrow(), 1);
    NDList d = up2.forward(store, new NDList(wide), training);
    NDArray wider = doubled(d.singletonOrThrow()).concat(a.singletonOrThrow(), 1);
    NDList e = up1.forward(store, new NDList(wider), training);
    return head.forward(store, e, training);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return head.getOutputShapes(inputs);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    Shape in = inputs[0];
    long filters = down1.getOutputShapes(inputs)[0].get(1);
    down1.initialize(manager, type, in);
    down2.initialize(manager, type, new Shape(1, filters, 8, 8));
    middle.initialize(manager, type, new Shape(1, 2 * filters, 8, 8));
    up2.initialize(manager, type, new Shape(1, 6 * filters, 8, 8));
    up1.initialize(manager, type, new Shape(1, 3 * filters, 8, 8));
    head.initialize(manager, type, new Shape(1, filters, 8, 8));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ParameterStore store = new ParameterStore(manager, false);
      UNet net = new UNet(8, 2);
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 64, 64));
      NDArray images = manager.zeros(new Shape(2, 3, 64, 64));
      NDArray scores = net.forward(store, new NDList(images), false).singletonOrThrow();
      NDArray truth = manager.zeros(new Shape(2, 64, 64), DataType.INT64);
      System.out.println(scores.argMax(1).eq(truth).sum());
    }
  }
}
