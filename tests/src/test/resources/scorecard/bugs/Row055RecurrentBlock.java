package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.recurrent.GRU;
import ai.djl.training.ParameterStore;

/**
 * Runs a GRU over sequences of words.
 *
 * <p>Row 55, W50352777. Wrong: the embedded words come flat, without a time axis.
 */
public final class Row055RecurrentBlock {
  private Row055RecurrentBlock() {}

  private static Block network() {
    return GRU.builder().setStateSize(20).setNumLayers(1).optReturnState(false).build();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block net = network();
      net.initialize(manager, DataType.FLOAT32, new Shape(4, 9, 50));
      NDArray words = manager.randomNormal(new Shape(4 * 9, 50));
      ParameterStore store = new ParameterStore(manager, false);
      NDList out = net.forward(store, new NDList(words), false); // BUG: shape.rank
      System.out.println(out.get(0).getShape());
    }
  }
}
