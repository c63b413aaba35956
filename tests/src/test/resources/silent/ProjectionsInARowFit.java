package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;
import java.util.function.Function;

/** A default method gives a function that asks this for its weight. */
public final class ProjectionsInARowFit {
  interface Projection {
    NDArray weight();

    default Function<NDArray, NDArray> asFunction() {
      return x -> x.matMul(weight());
    }
  }

  record Fixed(NDArray weight) implements Projection {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Projection first = new Fixed(manager.ones(new Shape(8, 16)));
      Projection second = new Fixed(manager.ones(new Shape(16, 4)));
      Function<NDArray, NDArray> both = first.asFunction().andThen(second.asFunction());
      Block net = new SequentialBlock().addSingleton(both).addSingleton(x -> x.softmax(-1));
      NDArray x = manager.ones(new Shape(3, 8));
      System.out.println(
          net.forward(new ParameterStore(manager, false), new NDList(x), false).head().getShape());
    }
  }
}
