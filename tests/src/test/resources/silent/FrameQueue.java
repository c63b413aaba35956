package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** Stacks the last frames of a game. */
public final class FrameQueue {
  private static final int FRAMES = 3;
  private final Deque<NDArray> frames = new ArrayDeque<>();

  void push(NDArray frame) {
    if (frames.size() == FRAMES) {
      frames.removeFirst();
    }
    frames.addLast(frame);
  }

  NDArray stacked() {
    return NDArrays.stack(new NDList(new ArrayList<>(frames)), 0);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      FrameQueue queue = new FrameQueue();
      queue.push(manager.zeros(new Shape(84, 84)));
      queue.push(manager.zeros(new Shape(84, 84)));
      queue.push(manager.zeros(new Shape(210, 160)).get("20:104, 10:94"));
      System.out.println(queue.stacked().getShape());
    }
  }
}
