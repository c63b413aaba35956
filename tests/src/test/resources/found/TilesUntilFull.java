package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Tiles are cut until there are enough; the weights are for as many as would fit. */
public final class TilesUntilFull {
  static NDList tiles(NDArray image, int size, int most) {
    NDList tiles = new NDList();
    for (int from = 0; from + size <= image.getShape().get(0); from += size) {
      if (tiles.size() >= most) {
        return tiles;
      }
      tiles.add(image.get(new ai.djl.ndarray.index.NDIndex("{}:{}", from, from + size)));
    }
    return tiles;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray all = NDArrays.stack(tiles(manager.ones(new Shape(40, 9)), 8, 3));
      NDArray weights = manager.ones(new Shape(5, 1, 1));
      System.out.println(all.mul(weights).getShape()); // BUG: shape.broadcast
    }
  }
}
