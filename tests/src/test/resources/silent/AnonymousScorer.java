package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** An anonymous class uses a captured weight. */
public final class AnonymousScorer {
  private AnonymousScorer() {}

  interface Scorer {
    NDArray score(NDArray x);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(7, 1));
      Scorer scorer =
          new Scorer() {
            @Override
            public NDArray score(NDArray x) {
              return x.matMul(weight).squeeze(1);
            }
          };
      System.out.println(scorer.score(manager.ones(new Shape(3, 7))).argMax());
    }
  }
}
