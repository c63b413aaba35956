package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;

/** One label too many for the scores of a batch. */
public final class BlockLabels {
  private BlockLabels() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Linear head = Linear.builder().setUnits(3).build();
      head.initialize(manager, DataType.FLOAT32, new Shape(1, 5));
      NDArray x = manager.zeros(new Shape(8, 5));
      NDList scores = head.forward(new ParameterStore(manager, false), new NDList(x), false);
      Loss sparse = Loss.softmaxCrossEntropyLoss();
      Loss dense = new SoftmaxCrossEntropyLoss("dense", 1, -1, false, true);
      System.out.println(dense.evaluate(new NDList(manager.zeros(new Shape(8, 3))), scores));
      NDArray labels = manager.zeros(new Shape(9));
      System.out.println(sparse.evaluate(new NDList(labels), scores)); // BUG: shape.loss
    }
  }
}
