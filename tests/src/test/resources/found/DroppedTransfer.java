package found;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** The result of toDevice is dropped. */
public final class DroppedTransfer {
  private DroppedTransfer() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray weight = manager.ones(new Shape(4, 4)).toDevice(Device.gpu(), false);
      NDArray x = manager.ones(new Shape(2, 4), DataType.FLOAT32, Device.cpu());
      x.toDevice(Device.gpu(), false); // BUG: result.dropped (needs cuda:0)
      System.out.println(x.matMul(weight));
    }
  }
}
