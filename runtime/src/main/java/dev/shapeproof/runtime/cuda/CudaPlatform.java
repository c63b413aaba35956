package dev.shapeproof.runtime.cuda;

import dev.shapeproof.runtime.kernel.Accelerator;
import dev.shapeproof.runtime.kernel.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/**
 * The CUDA devices of this machine. Whatever is missing, from the native library to a device, is a
 * reason that is kept: nothing here throws because a machine has no GPU.
 */
public final class CudaPlatform implements Platform {
  /** CUDA 11.0, from which on a driver takes the kernels and has every call that is made. */
  private static final int OLDEST = 11_000;

  private final List<CudaDevice> devices = new ArrayList<>();
  private final String why;

  public CudaPlatform() {
    why = search();
  }

  private String search() {
    int[] number = new int[1];
    try {
      // loads the libraries and calls nothing
      JCudaDriver.setExceptionsEnabled(false);
      List<String> missing = DriverLibrary.missing(DriverLibrary.NAME, DriverLibrary.CALLED);
      if (!missing.isEmpty()) {
        return "NVIDIA's driver lacks " + String.join(", ", missing);
      }
      int started = JCudaDriver.cuInit(0);
      if (started != CUresult.CUDA_SUCCESS) {
        return started == CUresult.CUDA_ERROR_NO_DEVICE
            ? "NVIDIA's driver is here and finds no device"
            : "NVIDIA's driver does not start: " + Result.text(started);
      }
      Result.check(JCudaDriver.cuDriverGetVersion(number), "asking for the driver's version");
      if (number[0] < OLDEST) {
        return "NVIDIA's driver is too old: it knows CUDA "
            + version(number[0])
            + ", at least "
            + version(OLDEST)
            + " is needed";
      }
      Result.check(JCudaDriver.cuDeviceGetCount(number), "counting devices");
    } catch (LinkageError e) {
      return "NVIDIA's driver cannot be loaded: " + cause(e);
    }
    for (int i = 0; i < number[0]; i++) {
      devices.add(new CudaDevice(i));
    }
    return devices.isEmpty() ? "NVIDIA's driver is here and finds no device" : "";
  }

  /** Bindings put the native library's own words among traces, or into a cause. */
  static String cause(LinkageError e) {
    List<String> lines =
        Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
            .map(each -> String.valueOf(each.getMessage()))
            .flatMap(String::lines)
            .map(String::strip)
            .toList();
    return lines.stream()
        .filter(
            line -> line.contains("cannot open shared object file") || line.contains("undefined"))
        .findFirst()
        .map(line -> line.replaceFirst("^.*: (\\S+: cannot open shared object file)", "$1"))
        .orElseGet(() -> lines.stream().findFirst().orElse("no reason"))
        .replaceFirst("(no \\S+ in java.library.path): .*", "$1");
  }

  private static String version(int number) {
    return number / 1000 + "." + number % 1000 / 10;
  }

  @Override
  public int count() {
    return devices.size();
  }

  @Override
  public String why() {
    return why;
  }

  @Override
  public String describe() {
    return devices.isEmpty()
        ? "no CUDA: " + why
        : devices.stream().map(CudaDevice::describe).collect(Collectors.joining("\n"));
  }

  @Override
  public Accelerator at(int n) {
    return devices.get(n).kernels();
  }

  @Override
  public Usage usage(int n) {
    return devices.get(n).memory().usage();
  }

  @Override
  public void emptyCache(int n) {
    devices.get(n).memory().emptyCache();
  }

  @Override
  public void synchronize(int n) {
    devices.get(n).synchronize();
  }
}
