package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;

/** Operands as kernels are given them, and the grids that walk over them. */
final class Operands {
  private static final int THREADS = 256;

  /** More blocks than any device runs at once; threads go on a grid further. */
  private static final int BLOCKS = 1 << 15;

  private Operands() {}

  /** A thread for each position, as far as there are. */
  static CudaDevice.Grid grid(int positions) {
    return CudaDevice.Grid.of(Math.min(BLOCKS, (positions - 1) / THREADS + 1), THREADS);
  }

  /** Writes {@code x} as number {@code operand} of {@code axes}. */
  static void put(Packed call, Strided x, Axes axes, int operand, CudaDevice device) {
    if (x.storage() instanceof CudaStorage here && here.device().equals(device.device())) {
      call.operand(x, axes, operand);
    } else if (isNumber(x)) {
      call.number(x.storage(), (int) x.layout().offset(), axes, operand);
    } else {
      throw new IllegalArgumentException(
          "an operand lies on " + x.device() + " and the kernel runs on " + device.device());
    }
  }

  /** One number of the heap, stretched or not. */
  private static boolean isNumber(Strided x) {
    if (!x.device().equals(Device.CPU)) {
      return false;
    }
    Layout layout = x.layout();
    for (int axis = 0; axis < layout.rank(); axis++) {
      if (layout.size(axis) != 1 && layout.stride(axis) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Of elements that lie on a device. */
  static CudaStorage storage(Strided x) {
    if (x.storage() instanceof CudaStorage here) {
      return here;
    }
    throw new IllegalArgumentException("elements on " + x.device() + " have no address");
  }
}
