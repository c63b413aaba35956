package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;

/** Compares what a network in half precision predicts with what was measured. */
public final class HalfLoss {
  private static final Loss LOSS = Loss.l2Loss();

  private HalfLoss() {}

  static NDArray error(NDArray predicted, NDArray measured) {
    NDList labels = new NDList(measured);
    NDList made = new NDList(predicted);
    return LOSS.evaluate(labels, made); // BUG: precision.loss (silent: the loss is 0)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray ones = manager.ones(new Shape(8));
      NDArray measured = ones.mul(0.001f).toType(DataType.FLOAT16, false);
      NDArray predicted = ones.mul(0.0011f).toType(DataType.FLOAT16, false);
      System.out.println(error(predicted, measured).toType(DataType.FLOAT32, false).getFloat());
    }
  }
}
