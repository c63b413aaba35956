package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Prototypes of a few shots. */
public final class PrototypeNet {
  record Episode(int ways, int shots, int queries) {
    int supports() {
      return ways * shots;
    }
  }

  private PrototypeNet() {}

  static NDArray prototypes(NDArray supports, Episode episode) {
    long width = supports.getShape().get(1);
    return supports.reshape(episode.ways(), episode.shots(), width).mean(new int[] {1});
  }

  public static void main(String[] args) {
    Episode episode = new Episode(5, 3, 10);
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray supports = manager.randomNormal(new Shape(episode.supports(), 16));
      NDArray queries = manager.randomNormal(new Shape(episode.queries(), 16));
      NDArray centres = prototypes(supports, episode);
      NDArray gap = queries.expandDims(1).sub(centres.expandDims(0));
      System.out.println(gap.square().sum(new int[] {2}).argMin(1));
    }
  }
}
