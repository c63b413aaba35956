package silent;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

/** Distances of points to a centre that is one of them. */
public final class SamePoints {
  private SamePoints() {}

  static NDArray distances(NDArray points, NDArray centre) {
    NDArray squares = points.sub(centre).square().sum(new int[] {1});
    NDArray apart = squares.gt(0);
    NDArray lengths = NDArrays.where(apart, squares, squares.onesLike()).sqrt();
    return NDArrays.where(apart, lengths, squares.zerosLike());
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray points = manager.create(new float[][] {{0, 0}, {3, 4}});
      points.setRequiresGradient(true);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(distances(points, manager.create(new float[] {0, 0})).sum());
      }
      System.out.println(points.getGradient());
    }
  }
}
