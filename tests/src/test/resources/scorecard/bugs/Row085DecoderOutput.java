package scorecard.bugs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/**
 * The last stage of a decoder, which doubles the sides and writes into a given canvas.
 *
 * <p>Row 85, J35488717. Wrong: the canvas is 8 x 8, twice the input's side is 64.
 */
public final class Row085DecoderOutput {
  private final int stride;
  private final NDArray mixing;

  Row085DecoderOutput(NDManager manager, int channels, int stride) {
    this.stride = stride;
    mixing = manager.ones(new Shape(1, channels, 1, 1));
  }

  private NDArray enlarge(NDArray x) {
    return x.repeat(2, stride).repeat(3, stride);
  }

  void draw(NDArray x, NDArray canvas) {
    NDArray enlarged = enlarge(x);
    canvas.addi(Conv2d.conv2d(enlarged, mixing).get(0)); // BUG: shape.broadcast
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(5, 3, 32, 32));
      NDArray canvas = manager.zeros(new Shape(5, 1, 8, 8));
      new Row085DecoderOutput(manager, 3, 2).draw(x, canvas);
      System.out.println(canvas.mean());
    }
  }
}
