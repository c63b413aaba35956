package found;

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
import java.util.List;
import java.util.Random;

/** Whichever expert is drawn gives 12 features. */
public final class RandomExpert {
  static Block expert(int units) {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(units).build())
        .add(Activation::relu);
  }

  public static void main(String[] args) {
    Random random = new Random(3);
    try (NDManager manager = NDManager.newBaseManager()) {
      List<Block> experts = List.of(expert(12), expert(12), expert(12));
      NDArray rows = manager.ones(new Shape(3, 9));
      Block chosen = experts.get(random.nextInt(experts.size()));
      chosen.initialize(manager, DataType.FLOAT32, rows.getShape());
      NDArray out =
          chosen.forward(new ParameterStore(manager, false), new NDList(rows), false).head();
      System.out.println(
          out.matMul(manager.ones(new Shape(13, 2))).getShape()); // BUG: shape.matmul
    }
  }
}
