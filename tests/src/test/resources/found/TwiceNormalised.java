package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.training.loss.Loss;

/** A classifier whose last layer gives probabilities, trained with DJL's cross entropy. */
public final class TwiceNormalised {
  private TwiceNormalised() {}

  static SequentialBlock model() {
    return new SequentialBlock()
        .add(Blocks.batchFlattenBlock())
        .add(Linear.builder().setUnits(16).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(3).build())
        .add(list -> new NDList(list.singletonOrThrow().softmax(-1)));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SequentialBlock block = model();
      block.initialize(manager, DataType.FLOAT32, new Shape(4, 2, 2));
      NDArray images = manager.ones(new Shape(4, 2, 2));
      NDArray classes = manager.create(new int[] {0, 1, 2, 0});
      NDList predicted = block.forward(new ParameterStore(), new NDList(images), false);
      Loss loss = Loss.softmaxCrossEntropyLoss();
      System.out.println(
          loss.evaluate(new NDList(classes), predicted)); // BUG: softmax.twice (silent: a bad loss)
    }
  }
}
