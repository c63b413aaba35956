package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import java.util.List;

/** A U-Net whose levels call themselves. */
public final class RecursiveUNetFits {
  static Block conv(int filters) {
    return new SequentialBlock()
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .setFilters(filters)
                .build())
        .add(Activation::relu);
  }

  static NDArray twice(NDArray x) {
    return x.repeat(2, 2).repeat(3, 2);
  }

  static NDList joined(List<NDList> sides) {
    NDArray left = sides.get(0).head();
    NDArray right = sides.get(1).head();
    return new NDList(left.concat(right, 1));
  }

  static Block level(int filters, int depth) {
    if (depth == 0) {
      return conv(filters);
    }
    Block inner =
        new SequentialBlock()
            .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
            .add(level(2 * filters, depth - 1))
            .addSingleton(RecursiveUNetFits::twice);
    return new SequentialBlock()
        .add(conv(filters))
        .add(new ParallelBlock(RecursiveUNetFits::joined, List.of(Blocks.identityBlock(), inner)))
        .add(conv(filters));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net = level(4, 2);
      NDArray x = manager.ones(new Shape(1, 1, 16, 16));
      net.initialize(manager, DataType.FLOAT32, x.getShape());
      System.out.println(
          net.forward(new ParameterStore(manager, false), new NDList(x), false).head().getShape());
    }
  }
}
