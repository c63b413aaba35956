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
import ai.djl.training.ParameterStore;

/** What a network gives belongs to the manager of what it was given, which is a scope. */
public final class OutputOfScope {
  private OutputOfScope() {}

  static NDList scores(NDManager manager, Block net, float[] values) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray x = scope.create(values, new Shape(1, values.length));
      ParameterStore store = new ParameterStore(scope, false);
      return net.forward(store, new NDList(x), false); // BUG: memory.returned-closed (later)
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SequentialBlock net = new SequentialBlock();
      net.add(Linear.builder().setUnits(8).build());
      net.add(Activation::relu);
      net.add(Linear.builder().setUnits(2).build());
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      NDList scores = scores(manager, net, new float[] {1, 2, 3, 4});
      System.out.println(scores.singletonOrThrow().argMax().getLong());
    }
  }
}
