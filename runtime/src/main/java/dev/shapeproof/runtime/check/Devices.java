package dev.shapeproof.runtime.check;

import dev.shapeproof.rule.Device;

/** Devices as numbers in a {@link CallKey}: 0 for the CPU, n + 1 for cuda:n. */
final class Devices {
  private Devices() {}

  static long code(Device device) {
    return switch (device.kind()) {
      case CPU -> 0;
      case CUDA -> device.ordinal() + 1L;
      case UNKNOWN -> throw new IllegalArgumentException("a tensor's device is known");
    };
  }

  static Device of(long code) {
    return code == 0 ? Device.CPU : Device.cuda((int) code - 1);
  }
}
