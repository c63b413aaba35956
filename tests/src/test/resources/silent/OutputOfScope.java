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

/** Outputs that are handed on from a scope, or were computed of what lives longer. */
public final class OutputOfScope {
  private OutputOfScope() {}

  static NDList handedOn(NDManager manager, Block net, float[] values) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray x = scope.create(values, new Shape(1, values.length));
      NDList out = net.forward(new ParameterStore(scope, false), new NDList(x), false);
      out.attach(manager);
      return out;
    }
  }

  static NDArray first(NDManager manager, Block net, float[] values) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray x = scope.create(values, new Shape(1, values.length));
      NDList out = net.forward(new ParameterStore(scope, false), new NDList(x), false);
      NDArray first = out.singletonOrThrow().softmax(-1);
      first.attach(manager);
      return first;
    }
  }

  static NDList up(NDManager manager, Block net, float[] values) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray x = scope.create(values, new Shape(1, values.length));
      return scope.ret(net.forward(new ParameterStore(scope, false), new NDList(x), false));
    }
  }

  static NDList ofCaller(Block net, NDArray x) {
    try (NDManager scope = x.getManager().newSubManager()) {
      NDArray shift = scope.ones(x.getShape());
      NDList input = new NDList(x.add(shift));
      return net.forward(new ParameterStore(x.getManager(), false), input, false);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SequentialBlock net = new SequentialBlock();
      net.add(Linear.builder().setUnits(8).build());
      net.add(Activation::relu);
      net.add(Linear.builder().setUnits(2).build());
      net.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      float[] values = {1, 2, 3, 4};
      System.out.println(handedOn(manager, net, values).singletonOrThrow().getFloat(0, 0));
      System.out.println(first(manager, net, values).getFloat(0, 0));
      System.out.println(up(manager, net, values).singletonOrThrow().getFloat(0, 0));
      NDArray x = manager.ones(new Shape(1, 4));
      System.out.println(ofCaller(net, x).singletonOrThrow().getFloat(0, 0));
    }
  }
}
