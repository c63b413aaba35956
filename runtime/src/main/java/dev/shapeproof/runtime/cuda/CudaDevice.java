package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.DeviceException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.CUfunction;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/**
 * One device: its primary context, a stream for each thread, its memory and its kernels. All work
 * on one block of memory is in the order in which it was given, whichever threads gave it, so
 * memory may be used again as soon as nobody will ask for it any more, whether the device has come
 * that far or not.
 *
 * <p>Work does not wait, so what goes wrong on the device is seen by some later call. {@code
 * -Dshapeproof.cuda.debug=true} waits after each piece of work, and the operation that failed
 * throws.
 */
final class CudaDevice {
  private static final boolean DEBUG = Boolean.getBoolean("shapeproof.cuda.debug");

  private final int number;
  private final CUdevice handle = new CUdevice();
  private final CUcontext context = new CUcontext();
  private final Deque<ThreadStream> idle = new ConcurrentLinkedDeque<>();
  private final ThreadLocal<Lease> leases = ThreadLocal.withInitial(this::lease);
  private final Object order = new Object();
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
        + " MiB; "
        + MatmulKernels.describe();
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
      started = true;
    }
  }

  /** What a thread holds as long as it lives. */
  private static final class Lease {
    final ThreadStream stream;

    Lease(ThreadStream stream) {
      this.stream = stream;
    }
  }

  /** A stream whose thread is gone goes to the next new thread. */
  private Lease lease() {
    ThreadStream known = idle.poll();
    ThreadStream stream = known == null ? new ThreadStream() : known;
    Lease lease = new Lease(stream);
    DeviceMemory.CLEANER.register(lease, () -> idle.push(stream));
    return lease;
  }

  /** Work of one thread, to be begun on its stream; gives the driver's result. */
  interface Work {
    int begin(ThreadStream stream);
  }

  /**
   * Begins work, behind all that any thread was given before with one of these blocks.
   *
   * @param doing what it is, for a message
   * @throws DeviceException if the device refuses, or failed before
   */
  void submit(String doing, List<CudaStorage> used, Work work) {
    enter();
    ThreadStream stream = leases.get().stream;
    int result;
    // together, or another thread could come behind this stream before the work is in it
    synchronized (order) {
      stream.follow(blocks(used));
      result = work.begin(stream);
    }
    check(doing, used, stream, result);
  }

  /**
   * As {@link #submit}, of elements that no other thread uses before this returns: others need not
   * wait while it is begun.
   */
  void transfer(String doing, CudaStorage elements, Work work) {
    enter();
    ThreadStream stream = leases.get().stream;
    synchronized (order) {
      stream.follow(blocks(List.of(elements)));
    }
    check(doing, List.of(elements), stream, work.begin(stream));
  }

  private static List<Block> blocks(List<CudaStorage> used) {
    return used.stream().map(CudaStorage::block).toList();
  }

  private void check(String doing, List<CudaStorage> used, ThreadStream stream, int result) {
    // else the collector might have given a block away before its work was begun
    used.forEach(Reference::reachabilityFence);
    checkWork(result, doing);
    if (DEBUG) {
      checkWork(stream.synchronize(), doing);
    }
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
    submit(
        kernel.entry(),
        call.used(),
        stream ->
            JCudaDriver.cuLaunchKernel(
                function,
                Math.toIntExact(grid.x()),
                Math.toIntExact(grid.y()),
                Math.toIntExact(grid.z()),
                grid.threads(),
                1,
                1,
                0,
                stream.handle(),
                Pointer.to(Pointer.to(call.bytes())),
                new Pointer()));
  }

  /** Waits for everything that was begun, by whatever thread. */
  void synchronize() {
    enter();
    checkWork(JCudaDriver.cuCtxSynchronize(), "waiting");
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
