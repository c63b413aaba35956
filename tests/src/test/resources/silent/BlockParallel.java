package silent;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

/** Two branches of one input are put together. */
public final class BlockParallel {
  private BlockParallel() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ParallelBlock branches =
          new ParallelBlock(
              outputs ->
                  new NDList(
                      NDArrays.concat(
                          new NDList(
                              outputs.get(0).singletonOrThrow(), outputs.get(1).singletonOrThrow()),
                          1)));
      branches.add(Linear.builder().setUnits(24).build());
      branches.add(new SequentialBlock().add(Linear.builder().setUnits(8).build()));
      branches.initialize(manager, DataType.FLOAT32, new Shape(1, 10));
      Linear head = Linear.builder().setUnits(2).build();
      head.initialize(manager, DataType.FLOAT32, new Shape(1, 32));
      ParameterStore store = new ParameterStore(manager, false);
      NDList joined = branches.forward(store, new NDList(manager.zeros(new Shape(6, 10))), false);
      System.out.println(head.forward(store, joined, false));
    }
  }
}
