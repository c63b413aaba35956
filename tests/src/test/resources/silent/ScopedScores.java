package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Scores computed in a scope of their own. */
public final class ScopedScores {
  private ScopedScores() {}

  static NDArray scores(NDManager parent, NDArray documents, NDArray query) {
    try (NDManager scope = parent.newSubManager()) {
      documents.attach(scope);
      NDArray product = documents.matMul(query);
      NDArray norm = documents.square().sum(new int[] {1}, true).sqrt();
      NDArray result = product.div(norm);
      documents.attach(parent);
      result.attach(parent);
      return result;
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray documents = manager.randomNormal(new Shape(50, 12));
      NDArray query = manager.randomNormal(new Shape(12, 1));
      NDArray prior = manager.zeros(new Shape(50, 1));
      NDArray ranked = scores(manager, documents, query).add(prior);
      System.out.println(ranked.argMax());
    }
  }
}
