package scorecard.bugs;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/**
 * Feature maps of a large batch on a graphics card.
 *
 * <p>Row 173, K (xMem, VeritasEst). Wrong: the maps of this batch need more memory than any card
 * has.
 */
public final class Row173PeakMemory {
  private final NDArray kernel;

  Row173PeakMemory(NDManager manager) {
    kernel = manager.randomNormal(new Shape(512, 3, 3, 3));
  }

  NDArray forward(NDArray images) {
    NDList maps = Conv2d.conv2d(images, kernel); // BUG: memory.size (needs cuda:0)
    return maps.singletonOrThrow();
  }

  public static void main(String[] args) {
    int batch = 16_384;
    try (NDManager manager = NDManager.newBaseManager(Device.gpu())) {
      NDArray images = manager.zeros(new Shape(batch, 3, 224, 224));
      System.out.println(new Row173PeakMemory(manager).forward(images).mean());
    }
  }
}
