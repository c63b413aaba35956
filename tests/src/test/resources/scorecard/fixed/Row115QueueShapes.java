package scorecard.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A queue of examples that knows the shape of each of their parts.
 *
 * <p>Row 115, W47297536. Corrected; wrong was: the shape of the image is flattened into two shapes
 * of its sides.
 */
public final class Row115QueueShapes {
  private final List<Shape> shapes;
  private final Deque<NDList> waiting = new ArrayDeque<>();

  Row115QueueShapes(Shape... shapes) {
    this.shapes = List.of(shapes);
  }

  void offer(NDArray... parts) {
    NDList example = new NDList();
    for (int i = 0; i < parts.length; i++) {
      example.add(parts[i].reshape(shapes.get(i)));
    }
    waiting.add(example);
  }

  int size() {
    return waiting.size();
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Row115QueueShapes queue = new Row115QueueShapes(new Shape(28, 28), new Shape(1));
      NDArray pixels = manager.zeros(new Shape(28 * 28));
      queue.offer(pixels, manager.create(3f));
      System.out.println(queue.size());
    }
  }
}
