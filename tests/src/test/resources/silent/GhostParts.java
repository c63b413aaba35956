package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.core.SparseMax;
import ai.djl.nn.norm.GhostBatchNorm;
import ai.djl.training.ParameterStore;

/** Statistics of parts of a batch: more than one part come back with an axis of their own. */
public final class GhostParts {
  private GhostParts() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SequentialBlock mask =
          new SequentialBlock()
              .add(Linear.builder().setUnits(6).build())
              .add(GhostBatchNorm.builder().optVirtualBatchSize(32).build())
              .add(new SparseMax(-1, 2));
      mask.initialize(manager, DataType.FLOAT32, new Shape(24, 5));
      NDArray x = manager.ones(new Shape(24, 5));
      NDArray m = mask.forward(new ParameterStore(manager, false), new NDList(x), true).head();
      System.out.println(m.concat(x, -1).getShape());
    }
  }
}
