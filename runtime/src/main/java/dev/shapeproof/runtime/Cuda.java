package dev.shapeproof.runtime;

import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.kernel.Accelerators;
import dev.shapeproof.runtime.kernel.Platform;

/**
 * The devices {@code cuda:0}, {@code cuda:1}, ... as they are here. They need {@code
 * org.jcuda:jcuda} with the natives of the platform on the class path, and NVIDIA's driver. Where
 * something is missing nothing breaks: {@link #available} is false and {@link #why} says what is
 * missing.
 */
public final class Cuda {
  private Cuda() {}

  /** Bytes of one device: in tensors, taken from the driver, and the most that was in tensors. */
  public record Memory(long live, long reserved, long peak) {}

  /** Whether there is a device. The first call looks for it, which may take a second. */
  public static boolean available() {
    return count() > 0;
  }

  /** Number of devices. */
  public static int count() {
    return platform().count();
  }

  /** Why there is no device; empty where there is one. */
  public static String why() {
    return platform().why();
  }

  /** What was found, a line for each device, or why nothing was. */
  public static String describe() {
    return platform().describe();
  }

  /**
   * Bytes in use on a device.
   *
   * @throws DeviceUnavailableException where there is no such device
   */
  public static Memory memory(Device device) {
    Platform.Usage usage = platform().usage(number(device));
    return new Memory(usage.live(), usage.reserved(), usage.peak());
  }

  /**
   * Gives memory that is kept for new tensors back to the driver.
   *
   * @throws DeviceUnavailableException where there is no such device
   */
  public static void emptyCache(Device device) {
    platform().emptyCache(number(device));
  }

  /**
   * Waits until everything that was begun on a device is done.
   *
   * @throws DeviceUnavailableException where there is no such device
   * @throws DeviceException where something that was begun has failed
   */
  public static void synchronize(Device device) {
    platform().synchronize(number(device));
  }

  private static int number(Device device) {
    int number = device.ordinal();
    if (device.kind() != Device.Kind.CUDA || number < 0 || number >= count()) {
      throw new DeviceUnavailableException(
          "[device.unavailable] there is no " + device + " of CUDA's here; " + describe());
    }
    return number;
  }

  private static Platform platform() {
    return Accelerators.cuda();
  }
}
