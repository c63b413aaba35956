package found;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Halves of a model live on two GPUs. */
public final class TwoGpus {
  private TwoGpus() {}

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.ones(new Shape(3, 3), DataType.FLOAT32, Device.gpu(0));
      NDArray b = manager.ones(new Shape(3, 3), DataType.FLOAT32, Device.gpu(1));
      System.out.println(a.add(b)); // BUG: device.mismatch (needs cuda:0)
    }
  }
}
