package found;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** A mask is made on the host for scores on the GPU. */
public final class HostMask {
  private HostMask() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Device gpu = Device.gpu(0);
      NDArray scores = manager.zeros(new Shape(6, 6), DataType.FLOAT32, gpu);
      NDArray mask = manager.ones(new Shape(6, 6), DataType.FLOAT32, Device.cpu());
      System.out.println(scores.mul(mask)); // BUG: device.mismatch (needs cuda:0)
    }
  }
}
