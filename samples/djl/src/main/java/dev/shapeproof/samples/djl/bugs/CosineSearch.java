package dev.shapeproof.samples.djl.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Nearest documents to a query by cosine similarity. */
public final class CosineSearch {

  private final NDArray index;

  CosineSearch(NDArray documents) {
    index = normalize(documents);
  }

  private static NDArray normalize(NDArray vectors) {
    NDArray length = vectors.square().sum(new int[] {1}).sqrt();
    return vectors.div(length); // BUG: shape.broadcast
  }

  long[] nearest(NDArray query, int count) {
    NDArray scores = index.matMul(query.div(query.norm()).transpose()).squeeze(1);
    return scores.argSort(0, false).get("0:{}", count).toLongArray();
  }

  public static void main(String[] args) {
    int dimensions = 384;
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray documents = manager.randomNormal(new Shape(1000, dimensions));
      CosineSearch search = new CosineSearch(documents);
      NDArray query = manager.randomNormal(new Shape(1, dimensions));
      for (long id : search.nearest(query, 5)) {
        System.out.println(id);
      }
    }
  }
}
