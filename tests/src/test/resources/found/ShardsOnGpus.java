package found;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Each GPU computes a part, and nobody brings the parts together. */
public final class ShardsOnGpus {
  private ShardsOnGpus() {}

  public static void main(String[] args) {
    try (NDManager host = NDManager.newBaseManager(Device.cpu())) {
      NDList parts = new NDList();
      for (int gpu = 0; gpu < 2; gpu++) {
        NDManager manager = host.newSubManager(Device.gpu(gpu));
        NDArray x = manager.randomNormal(new Shape(3, 4));
        parts.add(x.softmax(1));
      }
      System.out.println(NDArrays.concat(parts, 0)); // BUG: device.mismatch (needs cuda:0)
    }
  }
}
