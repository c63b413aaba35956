package scorecard.controls;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Runs a model on the device at hand and ends in main memory.
 *
 * <p>Control C23, K. Every hand-off between devices is written down.
 */
public final class C23HandOff {
  private final Device device;
  private final NDArray weight;

  C23HandOff(NDManager manager) {
    device = Engine.getInstance().getGpuCount() > 0 ? Device.gpu() : Device.cpu();
    weight = manager.ones(new Shape(6, 2)).toDevice(device, true);
  }

  NDArray predict(NDArray batch) {
    NDArray moved = batch.toDevice(device, false);
    return moved.matMul(weight).toDevice(Device.cpu(), false);
  }

  public static void main(String[] args) {
    try (NDManager host = NDManager.newBaseManager(Device.cpu())) {
      NDArray batch = host.ones(new Shape(3, 6));
      NDArray out = new C23HandOff(host).predict(batch);
      System.out.println(out.sub(batch.get(":, :2")).sum());
    }
  }
}
