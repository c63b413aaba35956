package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import java.util.List;

/** A head from a factory. */
public final class BlockFactory {
  private BlockFactory() {}

  private static Block dense(int units, boolean last) {
    Linear linear = Linear.builder().setUnits(units).build();
    return last ? linear : new SequentialBlock().add(linear).add(Activation.tanhBlock());
  }

  private static Block net(List<Integer> hidden, int classes) {
    SequentialBlock net = new SequentialBlock();
    for (int units : hidden) {
      net.add(dense(units, false));
    }
    return net.add(dense(classes, true));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net = net(List.of(64, 32), 10);
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 20));
      NDArray x = manager.zeros(new Shape(8, 20));
      NDArray scores =
          net.forward(new ParameterStore(manager, false), new NDList(x), false).singletonOrThrow();
      NDArray weights = manager.ones(new Shape(10));
      System.out.println(scores.mul(weights).sum());
    }
  }
}
