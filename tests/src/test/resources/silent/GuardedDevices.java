package silent;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Arrays are moved where a test of their device says so, or to where the others are. */
public final class GuardedDevices {
  private GuardedDevices() {}

  static NDArray onFirst(NDArray x) {
    if (x.getDevice().getDeviceId() != 0) {
      x = x.toDevice(Device.gpu(0), false);
    }
    return x;
  }

  static NDArray onHost(NDArray x) {
    return x.getDevice().isGpu() ? x.toDevice(Device.cpu(), false) : x;
  }

  static NDArray together(NDManager host, int count) {
    NDList parts = new NDList();
    for (int gpu = 0; gpu < count; gpu++) {
      NDArray x = host.ones(new Shape(2)).toDevice(Device.gpu(gpu), true);
      parts.add(x.add(1).toDevice(host.getDevice(), false));
    }
    parts.add(host.ones(new Shape(2)));
    return NDArrays.concat(parts);
  }

  static NDArray besideItself(NDArray x) {
    try (NDManager own = NDManager.newBaseManager(x.getDevice())) {
      NDArray mask = own.ones(new Shape(2));
      mask.attach(x.getManager());
      return x.mul(mask);
    }
  }

  static NDArray belowIt(NDArray x) {
    try (NDManager own = NDManager.subManagerOf(x)) {
      NDArray mask = own.ones(new Shape(2));
      NDArray result = x.mul(mask);
      result.attach(x.getManager());
      return result;
    }
  }

  /** Needs two GPUs, and is right there. */
  static void onTwo() {
    try (NDManager second = NDManager.newBaseManager(Device.gpu(1));
        NDManager first = NDManager.newBaseManager(Device.gpu(0));
        NDManager any = NDManager.newBaseManager()) {
      NDArray x = second.ones(new Shape(2));
      NDArray y = first.ones(new Shape(2));
      System.out.println(onFirst(x).add(onFirst(y)));
      System.out.println(onHost(x).add(onHost(y)));
      System.out.println(besideItself(x).add(belowIt(x)));
      System.out.println(y.add(any.ones(new Shape(2))));
      System.out.println(x.add(any.ones(new Shape(2)).toDevice(Device.gpu(1), false)));
    }
  }

  public static void main(String[] args) {
    try (NDManager host = NDManager.newBaseManager(Device.cpu())) {
      NDArray x = host.ones(new Shape(2));
      System.out.println(onHost(x).add(x).add(besideItself(x)).add(belowIt(x)));
      System.out.println(together(host, args.length));
      if (args.length > 1) {
        onTwo();
      }
    }
  }
}
