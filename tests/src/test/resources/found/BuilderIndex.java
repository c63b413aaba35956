package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/** A selection that is written into a text of an index. */
public final class BuilderIndex {
  private final StringBuilder text = new StringBuilder();

  BuilderIndex all() {
    return part(":");
  }

  BuilderIndex at(long i) {
    return part(Long.toString(i));
  }

  BuilderIndex range(long from, long to) {
    return part(from + ":" + to);
  }

  private BuilderIndex part(String part) {
    if (text.length() > 0) {
      text.append(", ");
    }
    text.append(part);
    return this;
  }

  NDArray of(NDArray array) {
    return array.get(new NDIndex(text.toString())); // BUG: shape.index
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray frames = manager.ones(new Shape(10, 3, 64));
      System.out.println(new BuilderIndex().all().at(3).range(0, 16).of(frames).getShape());
    }
  }
}
