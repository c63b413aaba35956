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
import java.util.stream.Stream;

/** A network that is written down as a text. */
public final class NetInAText {
  private static final String PLAN = "C8-M-C16-M-F-D32-D4";

  private NetInAText() {}

  static SequentialBlock network(String plan) {
    SequentialBlock net = new SequentialBlock();
    for (String part : plan.split("-")) {
      int size = part.length() > 1 ? Integer.parseInt(part.substring(1)) : 0;
      switch (part.charAt(0)) {
        case 'C' -> net.add(conv(size)).add(Activation::relu);
        case 'M' -> net.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        case 'F' -> net.add(Blocks.batchFlattenBlock());
        default -> net.add(Linear.builder().setUnits(size).build());
      }
    }
    return net;
  }

  private static Conv2d conv(int filters) {
    Shape kernel = new Shape(3, 3);
    return Conv2d.builder().setFilters(filters).setKernelShape(kernel).build();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ParameterStore store = new ParameterStore(manager, false);
      int side = 22;
      for (SequentialBlock net : Stream.generate(() -> network(PLAN)).limit(2).toList()) {
        net.initialize(manager, DataType.FLOAT32, new Shape(1, 1, side, side));
        NDArray x = manager.ones(new Shape(2, 1, side, side));
        NDArray y = net.forward(store, new NDList(x), false).head();
        System.out.println(y.getShape());
      }
    }
  }
}
