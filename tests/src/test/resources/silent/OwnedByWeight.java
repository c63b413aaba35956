package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/** What a layer of another file gives outlives the scope of its input. */
public final class OwnedByWeight {
  private OwnedByWeight() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net = ScaleByWeight.on(manager);
      NDArray out;
      try (NDManager scope = manager.newSubManager()) {
        NDList in = new NDList(scope.ones(new Shape(2, 4)));
        out = net.forward(new ParameterStore(manager, false), in, false).head();
      }
      System.out.println(out.add(1));
    }
  }
}
