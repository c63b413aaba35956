package scorecard.bugs;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Moves a batch to the card of the model.
 *
 * <p>Row 159, K. Wrong: toDevice returns the moved array, and nobody keeps it.
 */
public final class Row159DroppedMove {
  private final Device device;
  private final NDArray weight;

  Row159DroppedMove(Device device) {
    this.device = device;
    weight = NDManager.newBaseManager(device).ones(new Shape(6, 2));
  }

  NDArray predict(NDArray batch) {
    batch.toDevice(device, true); // BUG: result.dropped (needs cuda:0)
    return batch.matMul(weight);
  }

  public static void main(String[] args) {
    try (NDManager host = NDManager.newBaseManager(Device.cpu())) {
      Row159DroppedMove model = new Row159DroppedMove(Device.gpu());
      System.out.println(model.predict(host.ones(new Shape(3, 6))));
    }
  }
}
