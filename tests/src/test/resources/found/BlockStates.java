package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;

/** The state of a recurrent layer of two layers is taken for that of one. */
public final class BlockStates {
  private BlockStates() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      LSTM encoder =
          LSTM.builder().setStateSize(32).setNumLayers(2).optReturnState(true).build();
      encoder.initialize(manager, DataType.FLOAT32, new Shape(1, 12, 8));
      NDArray tokens = manager.zeros(new Shape(4, 20, 8));
      NDList out = encoder.forward(new ParameterStore(manager, false), new NDList(tokens), false);
      NDArray sequence = out.get(0).mean(new int[] {1});
      NDArray hidden = out.get(1);
      System.out.println(sequence.concat(hidden, 1)); // BUG: shape.concat|shape.rank
    }
  }
}
