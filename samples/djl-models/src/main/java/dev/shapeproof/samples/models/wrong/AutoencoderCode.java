package dev.shapeproof.samples.models.wrong;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.loss.Loss;

/**
 * An autoencoder: the decoder mirrors the encoder. The decoder was initialised for a wider code.
 */
public final class AutoencoderCode {
  private AutoencoderCode() {}

  static SequentialBlock stack(int... widths) {
    SequentialBlock block = new SequentialBlock();
    for (int width : widths) {
      block.add(Linear.builder().setUnits(width).build());
      block.add(Activation.leakyReluBlock(0.1f));
    }
    block.removeLastBlock();
    return block;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ParameterStore store = new ParameterStore(manager, false);
      SequentialBlock encoder = stack(128, 32);
      SequentialBlock decoder = stack(128, 784);
      encoder.initialize(manager, DataType.FLOAT32, new Shape(1, 784));
      decoder.initialize(manager, DataType.FLOAT32, new Shape(1, 64));
      NDArray images = manager.zeros(new Shape(16, 1, 28, 28));
      NDArray flat = Blocks.batchFlatten(images);
      NDList code = encoder.forward(store, new NDList(flat), false);
      NDList back = decoder.forward(store, code, false); // BUG: shape.layer
      NDArray error = Loss.l2Loss().evaluate(new NDList(images), back);
      NDArray change = back.singletonOrThrow().sub(flat);
      System.out.println(error + " " + change.square().mean());
    }
  }
}
