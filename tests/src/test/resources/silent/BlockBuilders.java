package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;

/** One builder makes several layers; settings that hang on conditions are followed. */
public final class BlockBuilders {
  private BlockBuilders() {}

  private static Block tower(boolean wide, boolean dropout) {
    Conv2d.Builder builder = Conv2d.builder().setKernelShape(new Shape(3, 3));
    if (wide) {
      builder.optPadding(new Shape(1, 1));
    }
    SequentialBlock net = new SequentialBlock();
    net.add(builder.setFilters(8).build()).add(builder.setFilters(16).build());
    if (dropout) {
      net.add(Dropout.builder().optRate(0.1f).build());
    }
    return net.add(Blocks.batchFlattenBlock());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ParameterStore store = new ParameterStore(manager, false);
      NDArray images = manager.zeros(new Shape(2, 3, 10, 10));
      Block wide = tower(true, true);
      Block narrow = tower(false, args.length == 0);
      wide.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 10, 10));
      narrow.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 10, 10));
      NDArray all = wide.forward(store, new NDList(images), false).singletonOrThrow();
      NDArray some = narrow.forward(store, new NDList(images), false).singletonOrThrow();
      System.out.println(all.reshape(2, 16, 10, 10).get(":, :, 2:8, 2:8"));
      System.out.println(some.reshape(2, 16, 6, 6));
    }
  }
}
