package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.GRU;
import ai.djl.training.ParameterStore;

/** What a layer takes is what it first meets; blocks of which nothing is known are left alone. */
public final class BlockLearned {
  private BlockLearned() {}

  private static NDArray apply(Block block, NDArray x) {
    ParameterStore store = new ParameterStore(x.getManager(), false);
    return block.forward(store, new NDList(x), true).singletonOrThrow();
  }

  private static Block any(String name) {
    return switch (name) {
      case "wide" -> Linear.builder().setUnits(20).build();
      case "narrow" -> Linear.builder().setUnits(5).build();
      default -> Blocks.identityBlock();
    };
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      GRU gru = GRU.builder().setStateSize(6).setNumLayers(1).optBatchFirst(false).build();
      NDArray out = apply(gru, manager.zeros(new Shape(7, 2, 3)));
      System.out.println(out.add(manager.ones(new Shape(7, 2, 6))));
      Linear first = Linear.builder().setUnits(4).build();
      Linear second = Linear.builder().setUnits(4).build();
      NDArray wide = apply(first, manager.zeros(new Shape(2, 9)));
      NDArray narrow = apply(second, manager.zeros(new Shape(2, 8)));
      System.out.println(wide.add(narrow));
      first.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
      System.out.println(apply(first, manager.zeros(new Shape(3, 9))));
      System.out.println(apply(any(String.join("", args)), manager.zeros(new Shape(3, 20))));
    }
  }
}
