package dev.shapeproof.samples.djl.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Cuts a time series into windows and fits the next value by a linear model. */
public final class SlidingWindows {

  private static final int WINDOW = 12;

  private SlidingWindows() {}

  static NDArray windows(NDArray series) {
    long count = series.getShape().get(0) - WINDOW;
    NDList rows = new NDList();
    for (int i = 0; i < count; i++) {
      rows.add(series.get("{}:{}", i, i + WINDOW));
    }
    return NDArrays.stack(rows);
  }

  public static void main(String[] args) {
    int length = 100;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray series = manager.randomNormal(new Shape(length)).cumSum();
      NDArray x = windows(series);
      NDArray y = series.get("{}:", WINDOW);
      NDArray w = manager.zeros(new Shape(WINDOW));
      for (int step = 0; step < 10; step++) {
        NDArray error = x.matMul(w).sub(y);
        w = w.sub(x.transpose().matMul(error).mul(1e-4f));
      }
      System.out.println(w);
    }
  }
}
