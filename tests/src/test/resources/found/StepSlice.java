package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Every second sample is half of the samples. */
public final class StepSlice {
  private StepSlice() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray signal = manager.zeros(new Shape(99));
      NDArray even = signal.get("::2");
      NDArray odd = signal.get("1::2");
      System.out.println(even.add(odd)); // BUG: shape.broadcast
    }
  }
}
