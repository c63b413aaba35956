package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Lloyd's k-means with all distances in one broadcast. */
public final class KMeans {

  private final int clusters;
  private final int rounds;

  KMeans(int clusters, int rounds) {
    this.clusters = clusters;
    this.rounds = rounds;
  }

  NDArray fit(NDArray points) {
    NDArray centres = points.get("0:{}", clusters);
    for (int round = 0; round < rounds; round++) {
      NDArray assignment = distances(points, centres).argMin(1);
      NDArray member = assignment.oneHot(clusters).toType(DataType.FLOAT32, false);
      NDArray sums = member.transpose().matMul(points);
      NDArray counts = member.sum(new int[] {0}).maximum(1f);
      centres = sums.div(counts); // BUG: shape.broadcast
    }
    return centres;
  }

  private static NDArray distances(NDArray points, NDArray centres) {
    NDArray difference = points.expandDims(1).sub(centres.expandDims(0));
    return difference.square().sum(new int[] {2});
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray points = manager.randomNormal(new Shape(300, 2));
      NDArray centres = new KMeans(5, 10).fit(points);
      System.out.println(centres);
    }
  }
}
