package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.DeviceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.CUfunction;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;

/**
 * One device: its primary context, one stream that all threads share, its memory and its kernels.
 * All work is in the order in which it was given, so memory may be used again as soon as nobody
 * will ask for it any more, whether the device has come that far or not.
 *
 * <p>A launch does not wait, so what goes wrong on the device is seen by some later call. {@code
 * -Dshapeproof.cuda.debug=true} waits after each launch, and the operation that failed throws.
 */
final class CudaDevice {
  private static final boolean DEBUG = Boolean.getBoolean("shapeproof.cuda.debug");

  private final int number;
  private final CUdevice handle = new CUdevice();
  private final CUcontext context = new CUcontext();
  private final CUstream stream = new CUstream();
  private final DeviceMemory memory = new DeviceMemory(this);
  private final Kernels kernels = new Kernels();
  private final CudaAccelerator accelerator = new CudaAccelerator(this);
  private boolean started;

  CudaDevice(int number) {
    this.number = number;
    Result.check(JCudaDriver.cuDeviceGet(handle, number), "asking for " + device());
  }

  Device device() {
    return Device.cuda(number);
  }

  DeviceMemory memory() {
    return memory;
  }

  CudaAccelerator kernels() {
    return accelerator;
  }

  /** {@code cuda:0: NVIDIA H100, compute capability 9.0, 80 GiB; products by own kernels}. */
  String describe() {
    byte[] name = new byte[256];
    long[] bytes = new long[1];
    Result.check(JCudaDriver.cuDeviceGetName(name, name.length, handle), "asking for a name");
    Result.check(JCudaDriver.cuDeviceTotalMem(bytes, handle), "asking for the size of memory");
    int end = 0;
    while (end < name.length && name[end] != 0) {
      end++;
    }
    return device()
        + ": "
        + new String(name, 0, end, StandardCharsets.UTF_8)
        + ", compute capability "
        + attribute(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR)
        + "."
        + attribute(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR)
        + ", "
        + (bytes[0] >> 20)
        + " MiB; products of matrices by own kernels, for cuBLAS is not bound yet";
  }

  private int attribute(int which) {
    int[] value = new int[1];
    Result.check(JCudaDriver.cuDeviceGetAttribute(value, which, handle), "asking for an attribute");
    return value[0];
  }

  /** Before every call of the driver: a thread that was never here has no context. */
  void enter() {
    start();
    Result.check(JCudaDriver.cuCtxSetCurrent(context), "entering " + device());
  }

  private synchronized void start() {
    if (!started) {
      Result.check(JCudaDriver.cuDevicePrimaryCtxRetain(context, handle), "starting " + device());
      Result.check(JCudaDriver.cuCtxSetCurrent(context), "entering " + device());
      // one that copies of whole arrays wait for
      Result.check(JCudaDriver.cuStreamCreate(stream, 0), "making a stream on " + device());
      started = true;
    }
  }

  CUstream stream() {
    return stream;
  }

  /** Blocks of threads, the blocks in up to three axes. */
  record Grid(long x, long y, long z, int threads) {
    static Grid of(long blocks, int threads) {
      return new Grid(blocks, 1, 1, threads);
    }
  }

  /**
   * Begins a kernel.
   *
   * @throws DeviceException if the device refuses, or failed before
   */
  void launch(Kernel kernel, Grid grid, Packed call) {
    enter();
    CUfunction function = kernels.function(kernel, call.length());
    int result =
        JCudaDriver.cuLaunchKernel(
            function,
            Math.toIntExact(grid.x()),
            Math.toIntExact(grid.y()),
            Math.toIntExact(grid.z()),
            grid.threads(),
            1,
            1,
            0,
            stream,
            Pointer.to(Pointer.to(call.bytes())),
            new Pointer());
    checkWork(result, kernel.entry());
    if (DEBUG) {
      checkWork(JCudaDriver.cuStreamSynchronize(stream), kernel.entry());
    }
  }

  /** Waits for everything that was begun. */
  void synchronize() {
    enter();
    checkWork(JCudaDriver.cuStreamSynchronize(stream), "waiting");
  }

  /** Of calls that also tell of failures of work that was begun before. */
  void checkWork(int result, String doing) {
    if (result == CUresult.CUDA_SUCCESS) {
      return;
    }
    List<String> text = new ArrayList<>();
    text.add("[device.failed] " + doing + " on " + device() + ": " + Result.text(result));
    if (!DEBUG) {
      text.add("an operation that was begun earlier may be to blame");
      text.add("help: -Dshapeproof.cuda.debug=true waits for each and reports the one that failed");
    }
    throw new DeviceException(String.join("\n  ", text));
  }
}
