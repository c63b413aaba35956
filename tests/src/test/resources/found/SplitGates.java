package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The gates are split in the middle although there are four. */
public final class SplitGates {
  private final NDArray weight;

  SplitGates(NDManager manager, int inputs, int hidden) {
    weight = manager.randomNormal(new Shape(inputs + hidden, 4L * hidden));
  }

  NDList step(NDArray x, NDArray h, NDArray c) {
    NDArray gates = x.concat(h, 1).matMul(weight);
    NDList parts = gates.split(2, 1);
    NDArray kept = c.mul(parts.get(0).tanh()); // BUG: shape.broadcast
    NDArray out = kept.add(parts.get(1)).tanh();
    return new NDList(out, kept);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      SplitGates cell = new SplitGates(manager, 6, 10);
      NDArray x = manager.ones(new Shape(3, 6));
      NDArray h = manager.zeros(new Shape(3, 10));
      NDList state = cell.step(x, h, h);
      System.out.println(state.get(0).getShape());
    }
  }
}
