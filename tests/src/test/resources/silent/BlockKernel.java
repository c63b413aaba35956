package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;

/** Two convolutions that fit. */
public final class BlockKernel {
  private BlockKernel() {}

  private static Conv2d.Builder convolution(int kernel, int filters) {
    return Conv2d.builder().setKernelShape(new Shape(kernel, kernel)).setFilters(filters);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SequentialBlock net = new SequentialBlock();
      net.add(convolution(3, 8).optStride(new Shape(2, 2)).build());
      net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
      net.add(convolution(3, 16).build());
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 16, 16));
      NDArray images = manager.zeros(new Shape(4, 3, 16, 16));
      ParameterStore store = new ParameterStore(manager, false);
      System.out.println(net.forward(store, new NDList(images), false));
    }
  }
}
