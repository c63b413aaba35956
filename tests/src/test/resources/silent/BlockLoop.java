package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** A network filled in a loop over its sizes. */
public final class BlockLoop {
  private BlockLoop() {}

  private static SequentialBlock mlp(int[] sizes) {
    SequentialBlock net = new SequentialBlock();
    net.add(Blocks.batchFlattenBlock());
    for (int i = 0; i < sizes.length; i++) {
      net.add(Linear.builder().setUnits(sizes[i]).build());
      if (i < sizes.length - 1) {
        net.add(Activation::relu);
      }
    }
    return net;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net = mlp(new int[] {256, 64, 10});
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 28, 28));
      NDArray images = manager.zeros(new Shape(32, 28, 28));
      ParameterStore store = new ParameterStore(manager, false);
      NDList scores = net.forward(store, new NDList(images), false);
      System.out.println(scores.singletonOrThrow().argMax(1));
    }
  }
}
