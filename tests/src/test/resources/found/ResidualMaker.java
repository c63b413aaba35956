package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import java.util.List;

/** The widths begin with 12, and the input has 10: nothing is added to what a block widens. */
public final class ResidualMaker {
  interface BlockMaker {
    Block make(int in, int out);

    static NDList sum(List<NDList> sides) {
      NDArray changed = sides.get(0).head();
      return new NDList(changed.add(sides.get(1).head())); // BUG: shape.broadcast
    }

    static BlockMaker dense() {
      return (in, out) ->
          new SequentialBlock().add(Linear.builder().setUnits(out).build()).add(Activation::relu);
    }

    default BlockMaker residual() {
      return (in, out) -> {
        if (in != out) {
          return make(in, out);
        }
        return new ParallelBlock(
            BlockMaker::sum, List.of(make(in, out), Blocks.identityBlock()));
      };
    }
  }

  static SequentialBlock chain(BlockMaker maker, int... widths) {
    SequentialBlock net = new SequentialBlock();
    for (int i = 0; i + 1 < widths.length; i++) {
      net.add(maker.make(widths[i], widths[i + 1]));
    }
    return net;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net = chain(BlockMaker.dense().residual(), 12, 12, 12, 4);
      NDArray x = manager.ones(new Shape(5, 10));
      net.initialize(manager, DataType.FLOAT32, x.getShape());
      System.out.println(
          net.forward(new ParameterStore(manager, false), new NDList(x), false).head().getShape());
    }
  }
}
