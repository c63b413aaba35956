package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** An index object picks from the wrong axis. */
public final class IndexObject {
  private IndexObject() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray video = manager.zeros(new Shape(3, 16, 24, 24));
      NDIndex frame = new NDIndex().addAllDim().addAllDim().addIndices(30);
      System.out.println(video.get(frame).getShape()); // BUG: shape.index
    }
  }
}
