package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** Overlapping windows of a series. */
public final class MovingWindow {
  private final int length;
  private final int step;

  MovingWindow(int length, int step) {
    this.length = length;
    this.step = step;
  }

  int count(long samples) {
    return (int) ((samples - length) / step) + 1;
  }

  NDArray cut(NDArray series) {
    NDList windows = new NDList();
    long last = series.getShape().get(0) - length;
    for (int from = 0; from <= last; from += step) {
      windows.add(series.get(new NDIndex("{}:{}", from, from + length)));
    }
    return NDArrays.stack(windows);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray series = manager.arange(500f);
      MovingWindow windows = new MovingWindow(50, 25);
      NDArray cut = windows.cut(series);
      MovingWindow other = windows;
      NDArray labels = manager.zeros(new Shape(other.count(500)));
      System.out.println(cut.mean(new int[] {1}).sub(labels));
    }
  }
}
