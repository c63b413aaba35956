package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;

/** With or without the layers that are optional, the network gives 5 features. */
public final class OptionalLayers {
  static Block build(boolean normalise, boolean deep) {
    SequentialBlock net = new SequentialBlock();
    net.add(Linear.builder().setUnits(32).build());
    if (normalise) {
      net.add(BatchNorm.builder().build());
    }
    net.add(Activation::relu);
    if (deep) {
      net.add(Linear.builder().setUnits(32).build());
      net.add(Activation::relu);
    }
    return net.add(Linear.builder().setUnits(5).build());
  }

  public static void main(String[] args) {
    boolean normalise = Boolean.parseBoolean(System.getenv().getOrDefault("NORMALISE", "false"));
    boolean deep = args.length > 0;
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net = build(normalise, deep);
      NDArray x = manager.ones(new Shape(6, 10));
      net.initialize(manager, DataType.FLOAT32, x.getShape());
      NDArray y =
          net.forward(new ParameterStore(manager, false), new NDList(x), false).singletonOrThrow();
      System.out.println(y.matMul(manager.ones(new Shape(6, 2))).getShape()); // BUG: shape.matmul
    }
  }
}
