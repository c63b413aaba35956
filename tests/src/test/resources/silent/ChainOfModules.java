package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Three modules in a chain. */
public final class ChainOfModules {
  interface Module<I, O> {
    O call(I input);

    default <P> Module<I, P> then(Module<? super O, ? extends P> next) {
      return input -> next.call(call(input));
    }
  }

  static final class Embed implements Module<int[], NDArray> {
    private final NDManager manager;
    private final NDArray table;

    Embed(NDManager manager, int words, int width) {
      this.manager = manager;
      table = manager.randomNormal(new Shape(words, width));
    }

    @Override
    public NDArray call(int[] ids) {
      return table.get(manager.create(ids));
    }
  }

  static final class Project implements Module<NDArray, NDArray> {
    private final NDArray weights;

    Project(NDManager manager, int in, int out) {
      weights = manager.randomNormal(new Shape(in, out));
    }

    @Override
    public NDArray call(NDArray x) {
      return x.matMul(weights);
    }
  }

  private ChainOfModules() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Module<int[], NDArray> net =
          new Embed(manager, 50, 16)
              .then(new Project(manager, 16, 24))
              .then(new Project(manager, 24, 4));
      System.out.println(net.call(new int[] {1, 2, 3}).softmax(1));
    }
  }
}
