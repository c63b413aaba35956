package found;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** What was cached on the host is joined with what comes from the GPU, whatever their ranks. */
public final class JoinedFromBothSides {
  private JoinedFromBothSides() {}

  static NDArray extended(NDArray cached, NDArray next) {
    NDArray host = cached.toDevice(Device.cpu(), false);
    NDArray fresh = next.toDevice(Device.gpu(), false);
    return NDArrays.concat(new NDList(host, fresh), 1); // BUG: device.mismatch (needs cuda:0)
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      int rank = args.length + 2;
      long[] sizes = new long[rank];
      java.util.Arrays.fill(sizes, 3);
      NDArray x = manager.ones(new Shape(sizes));
      System.out.println(extended(x, x).getShape());
    }
  }
}
