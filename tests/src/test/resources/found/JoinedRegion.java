package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.StringJoiner;

/** A region is put together from fields by a joiner; the paste is of another size. */
public final class JoinedRegion {
  private final int from;
  private final int size;

  JoinedRegion(int from, int size) {
    this.from = from;
    this.size = size;
  }

  String text(int axes) {
    StringJoiner text = new StringJoiner(",");
    for (int i = 0; i < axes; i++) {
      text.add(from + ":" + (from + size));
    }
    return text.toString();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray board = manager.zeros(new Shape(19, 19));
      NDArray part = board.get(new JoinedRegion(3, 5).text(2));
      NDArray stones = manager.ones(new Shape(5, 4));
      System.out.println(part.add(stones).getShape()); // BUG: shape.broadcast
    }
  }
}
