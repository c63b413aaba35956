package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;

/**
 * A convolution over windows of a series with 40 steps.
 *
 * <p>Row 89, W38656566. Wrong: the steps stand on the channel axis, so that the kernel meets a
 * length of one.
 */
public final class Row089KernelTooWide {
  private static final int STEPS = 40;

  private Row089KernelTooWide() {}

  static NDArray windows(NDArray series) {
    return series.reshape(-1, STEPS, 1);
  }

  static NDArray convolve(NDArray x, int filters, int kernel) {
    NDArray weight = x.getManager().randomNormal(new Shape(filters, x.size(1), kernel));
    return Conv1d.conv1d(x, weight).get(0).maximum(0f); // BUG: shape.conv
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray series = manager.randomNormal(new Shape(400));
      System.out.println(convolve(windows(series), 16, 10).getShape());
    }
  }
}
