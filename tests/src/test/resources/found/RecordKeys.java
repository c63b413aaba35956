package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;

/** Position codes are kept by a record of length and width, asked for the wrong way round. */
public final class RecordKeys {
  record Size(long length, long width) {}

  static final class Positions {
    private final NDManager manager;
    private final Map<Size, NDArray> known = new HashMap<>();

    Positions(NDManager manager) {
      this.manager = manager;
    }

    NDArray of(long length, long width) {
      return known.computeIfAbsent(
          new Size(length, width), size -> manager.zeros(new Shape(size.length(), size.width())));
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Positions positions = new Positions(manager);
      NDArray x = manager.ones(new Shape(4, 10, 16));
      NDArray first = x.add(positions.of(10, 16));
      NDArray second = first.add(positions.of(16, 10)); // BUG: shape.broadcast
      System.out.println(second.getShape());
    }
  }
}
