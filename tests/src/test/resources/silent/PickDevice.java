package silent;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** The device is chosen once and used for everything. */
public final class PickDevice {
  private PickDevice() {}

  static NDArray forward(NDManager manager, Device device) {
    NDArray x = manager.ones(new Shape(2, 3), DataType.FLOAT32, device);
    NDArray w = manager.ones(new Shape(3, 3), DataType.FLOAT32, device);
    return x.matMul(w);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Device device = args.length > 0 ? Device.gpu(0) : Device.cpu();
      System.out.println(forward(manager, device));
    }
  }
}
