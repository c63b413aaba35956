package scorecard.bugs;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * A network on a graphics card with normalisation.
 *
 * <p>Row 157, I (geekTime#1). Wrong: the normalisation's parameters are made anew in each call, in
 * main memory.
 */
public final class Row157LayerInsideForward {
  private final NDArray weight;

  Row157LayerInsideForward(NDManager manager) {
    weight = manager.ones(new Shape(16, 8));
  }

  private static NDArray gain(NDArray x) {
    NDManager local = NDManager.newBaseManager(Device.cpu());
    return local.ones(new Shape(1, x.size(1)));
  }

  NDArray forward(NDArray x) {
    NDArray hidden = x.matMul(weight);
    NDArray centred = hidden.sub(hidden.mean(new int[] {0}, true));
    return centred.mul(gain(centred)); // BUG: device.mismatch (needs cuda:0)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager(Device.gpu())) {
      Row157LayerInsideForward net = new Row157LayerInsideForward(manager);
      System.out.println(net.forward(manager.ones(new Shape(4, 16))).getShape());
    }
  }
}
