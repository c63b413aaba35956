package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Overlapping frames of audio under a window. */
public final class HannFrames {
  private final int frame;
  private final int hop;

  HannFrames(int frame, int hop) {
    this.frame = frame;
    this.hop = hop;
  }

  NDArray window(NDManager manager) {
    NDArray n = manager.arange(0f, frame, 1f);
    return n.mul(2 * Math.PI / frame).cos().mul(-0.5f).add(0.5f);
  }

  NDArray frames(NDArray signal) {
    int count = (int) ((signal.size() - frame) / hop) + 1;
    NDList all = new NDList(count);
    for (int i = 0; i < count; i++) {
      int from = i * hop;
      all.add(signal.get("{}:{}", from, from + hop));
    }
    return NDArrays.stack(all, 0);
  }

  NDArray energy(NDArray signal) {
    NDArray windowed = frames(signal).mul(window(signal.getManager())); // BUG: shape.broadcast
    return windowed.square().sum(new int[] {1});
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      System.out.println(new HannFrames(400, 160).energy(manager.ones(new Shape(16000))).getShape());
    }
  }
}
