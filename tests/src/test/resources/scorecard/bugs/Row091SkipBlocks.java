package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import java.util.List;

/**
 * One level of a U-Net as a block of its own.
 *
 * <p>Row 91, K (U-Net). Wrong: an odd height does not come back after pooling and repeating.
 */
public final class Row091SkipBlocks {
  private Row091SkipBlocks() {}

  private static NDList join(List<NDList> branches) {
    NDArray skip = branches.get(0).singletonOrThrow();
    NDArray deep = branches.get(1).singletonOrThrow();
    NDArray up = deep.repeat(2, 2).repeat(3, 2);
    return new NDList(skip.concat(up, 1)); // BUG: shape.concat
  }

  private static Block level() {
    return new ParallelBlock(Row091SkipBlocks::join)
        .add(Blocks.identityBlock())
        .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block level = level();
      Shape shape = new Shape(1, 4, 25, 24);
      level.initialize(manager, DataType.FLOAT32, shape);
      NDList out =
          level.forward(new ParameterStore(manager, false), new NDList(manager.ones(shape)), false);
      System.out.println(out.get(0).getShape());
    }
  }
}
