package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** Blocks are inner objects whose constructor reads the sizes of the network around them. */
public final class InnerReadsOuter {
  static final class Network {
    private final int width;
    private final int expansion;
    private final NDManager manager;
    private final List<Block> blocks = new ArrayList<>();

    Network(NDManager manager, int width, int expansion, int depth) {
      this.manager = manager;
      this.width = width;
      this.expansion = expansion;
      for (int i = 0; i < depth; i++) {
        blocks.add(new Block());
      }
    }

    private final class Block {
      private final NDArray up = manager.ones(new Shape(width, width * expansion));
      private final NDArray down = manager.ones(new Shape(width * expansion, width));

      NDArray apply(NDArray x) {
        return x.matMul(up).matMul(down).add(x);
      }
    }

    NDArray run(NDArray x) {
      NDArray y = x;
      for (Block block : blocks) {
        y = block.apply(y);
      }
      return y;
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Network network = new Network(manager, 8, 4, 3);
      NDArray out = network.run(manager.ones(new Shape(2, 8)));
      NDArray head = manager.ones(new Shape(32, 5));
      System.out.println(out.matMul(head).getShape()); // BUG: shape.matmul
    }
  }
}
