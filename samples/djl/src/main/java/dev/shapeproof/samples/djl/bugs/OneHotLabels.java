package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Cross entropy from one-hot labels, computed by hand. */
public final class OneHotLabels {

  private static final int CLASSES = 10;
  private static final int DIGITS = 9;

  private OneHotLabels() {}

  static NDArray crossEntropy(NDArray logits, NDArray target) {
    NDArray logProbabilities = logits.logSoftmax(1);
    return logProbabilities.mul(target).sum(new int[] {1}).neg().mean(); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    int batch = 64;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray features = manager.randomNormal(new Shape(batch, 32));
      NDArray weight = manager.randomNormal(new Shape(32, CLASSES));
      NDArray labels = manager.randomInteger(0, DIGITS, new Shape(batch), DataType.INT64);
      NDArray target = labels.oneHot(DIGITS);
      NDArray logits = features.matMul(weight);
      NDArray loss = crossEntropy(logits, target);
      System.out.println("loss " + loss.getFloat());
    }
  }
}
