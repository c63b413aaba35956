package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Cross-entropy over one-hot labels. */
public final class ManyClasses {
  private static final int CLASSES = 100;
  private final NDArray weight;
  private final NDArray bias;

  ManyClasses(NDManager manager, int features, int outputs) {
    weight = manager.randomNormal(new Shape(features, outputs)).mul(0.01);
    bias = manager.zeros(new Shape(outputs));
  }

  NDArray loss(NDArray x, NDArray labels) {
    NDArray logProbabilities = x.matMul(weight).add(bias).logSoftmax(1);
    NDArray target = labels.oneHot(CLASSES);
    return logProbabilities.mul(target).sum(new int[] {1}).neg().mean();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      ManyClasses model = new ManyClasses(manager, 50, CLASSES);
      NDArray labels = manager.randomInteger(0, CLASSES, new Shape(20), DataType.INT64);
      System.out.println(model.loss(manager.randomNormal(new Shape(20, 50)), labels));
    }
  }
}
