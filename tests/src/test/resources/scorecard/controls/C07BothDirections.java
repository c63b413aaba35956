package scorecard.controls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Runs a recurrent cell forward and backward, each with half the width.
 *
 * <p>Control C7, Pyrefly (tacotron2). 2 * (width / 2) is the width, since it is even.
 */
public final class C07BothDirections {
  private final int width;
  private final NDArray forward;
  private final NDArray backward;

  C07BothDirections(NDManager manager, int width) {
    if (width % 2 != 0) {
      throw new IllegalArgumentException("the width must be even: " + width);
    }
    this.width = width;
    forward = manager.randomNormal(new Shape(width, width / 2));
    backward = manager.randomNormal(new Shape(width, width / 2));
  }

  NDArray encode(NDArray x) {
    NDArray ahead = x.matMul(forward).tanh();
    NDArray back = x.flip(1).matMul(backward).tanh().flip(1);
    NDArray both = ahead.concat(back, 2);
    return both.add(x.getManager().zeros(new Shape(width)));
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      for (int width : new int[] {512, 6}) {
        C07BothDirections encoder = new C07BothDirections(manager, width);
        System.out.println(encoder.encode(manager.ones(new Shape(2, 9, width))).getShape());
      }
    }
  }
}
