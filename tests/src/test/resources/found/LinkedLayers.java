package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The middle layer was replaced by a narrower one. */
public final class LinkedLayers {
  private static final class Node {
    final NDArray weight;
    final Node next;

    Node(NDArray weight, Node next) {
      this.weight = weight;
      this.next = next;
    }
  }

  private LinkedLayers() {}

  static NDArray run(Node first, NDArray x) {
    NDArray h = x;
    for (Node node = first; node != null; node = node.next) {
      h = h.matMul(node.weight); // BUG: shape.matmul
    }
    return h;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Node last = new Node(manager.ones(new Shape(16, 2)), null);
      Node middle = new Node(manager.ones(new Shape(12, 8)), last);
      Node first = new Node(manager.ones(new Shape(5, 12)), middle);
      System.out.println(run(first, manager.ones(new Shape(3, 5))));
    }
  }
}
