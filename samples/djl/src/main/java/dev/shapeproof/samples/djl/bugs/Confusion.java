package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Confusion matrix, precision and recall of a classifier's predictions. */
public final class Confusion {

  private Confusion() {}

  static NDArray matrix(NDArray predicted, NDArray actual, int classes) {
    NDArray p = predicted.oneHot(classes);
    NDArray a = actual.oneHot(classes);
    return a.matMul(p); // BUG: shape.matmul
  }

  static NDArray recall(NDArray matrix) {
    NDArray hits = matrix.diagonal();
    return hits.div(matrix.sum(new int[] {1}).maximum(1f));
  }

  public static void main(String[] args) {
    int classes = 4;
    int samples = 500;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray logits = manager.randomNormal(new Shape(samples, classes));
      NDArray labels = manager.randomInteger(0, classes, new Shape(samples), DataType.INT64);
      NDArray predicted = logits.argMax(1);
      NDArray matrix = matrix(predicted, labels, classes);
      NDArray accuracy = predicted.eq(labels).toType(DataType.FLOAT32, false).mean();
      System.out.println(recall(matrix) + " accuracy " + accuracy.getFloat());
    }
  }
}
