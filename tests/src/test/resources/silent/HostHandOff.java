package silent;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Results come back to the host before they are compared. */
public final class HostHandOff {
  private HostHandOff() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Device device = manager.getDevice();
      NDArray weight = manager.ones(new Shape(4, 4)).toDevice(device, false);
      NDArray x = manager.ones(new Shape(2, 4)).toDevice(device, false);
      NDArray out = x.matMul(weight).toDevice(Device.cpu(), false);
      NDArray expected = manager.zeros(new Shape(2, 4), DataType.FLOAT32, Device.cpu());
      System.out.println(out.sub(expected));
    }
  }
}
