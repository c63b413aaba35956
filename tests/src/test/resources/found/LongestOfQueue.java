package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** The queue gives the shortest length first, and all are padded to it. */
public final class LongestOfQueue {
  static int padded(List<int[]> sentences) {
    Queue<Integer> lengths = new PriorityQueue<>();
    for (int[] each : sentences) {
      lengths.offer(each.length);
    }
    return lengths.peek();
  }

  public static void main(String[] args) {
    List<int[]> sentences = List.of(new int[] {1, 2}, new int[] {3, 4, 5}, new int[] {6, 7, 8, 9});
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray words = manager.ones(new Shape(sentences.size(), padded(sentences), 4));
      NDArray positions = manager.ones(new Shape(4, 4));
      System.out.println(words.add(positions).sum()); // BUG: shape.broadcast
    }
  }
}
