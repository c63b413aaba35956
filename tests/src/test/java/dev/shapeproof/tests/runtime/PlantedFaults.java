package dev.shapeproof.tests.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;

/**
 * Does one thing wrong, or nothing, with the driver for tests, which is to report it. Runs in a JVM
 * of its own, started by {@link CudaDriverTest}; its argument says what.
 */
final class PlantedFaults {
  private static final int THREADS = 64;

  private PlantedFaults() {}

  public static void main(String[] arguments) {
    JCudaDriver.cuInit(0);
    CUdevice device = new CUdevice();
    CUcontext context = new CUcontext();
    JCudaDriver.cuDeviceGet(device, 0);
    JCudaDriver.cuDevicePrimaryCtxRetain(context, device);
    JCudaDriver.cuCtxSetCurrent(context);
    switch (arguments[0]) {
      case "leak" -> allocate(256);
      case "free-twice" -> freeTwice();
      case "not-waited" -> notWaited();
      case "wrong-block" -> launch("right", 1, 2 * 1024);
      case "freed-pointer" -> {
        CUdeviceptr freed = allocate(4 * THREADS);
        JCudaDriver.cuMemFree(freed);
        launch("right", freed, 1, THREADS);
      }
      case "wrong-module" -> load("not PTX");
      case "wrong-entry" -> function(load(ptx("right")), "all_on_one");
      case "blocks_on_one" -> launch("blocks_on_one", 2, THREADS);
      default -> launch(arguments[0], 1, THREADS);
    }
  }

  private static CUdeviceptr allocate(long bytes) {
    CUdeviceptr block = new CUdeviceptr();
    JCudaDriver.cuMemAlloc(block, bytes);
    return block;
  }

  private static void freeTwice() {
    CUdeviceptr block = allocate(256);
    JCudaDriver.cuMemFree(block);
    JCudaDriver.cuMemFree(block);
  }

  /** The source changes while the copy is on its way. */
  private static void notWaited() {
    CUstream stream = new CUstream();
    JCudaDriver.cuStreamCreate(stream, 0);
    CUdeviceptr block = allocate(16);
    ByteBuffer source = ByteBuffer.allocateDirect(16);
    JCudaDriver.cuMemcpyHtoDAsync(block, Pointer.to(source), 16, stream);
    source.putInt(0, 1);
    JCudaDriver.cuStreamSynchronize(stream);
    JCudaDriver.cuMemFree(block);
  }

  private static void launch(String kernel, int blocks, int threads) {
    CUdeviceptr out = allocate(4 * THREADS);
    launch(kernel, out, blocks, threads);
    JCudaDriver.cuMemFree(out);
  }

  private static void launch(String kernel, CUdeviceptr out, int blocks, int threads) {
    CUfunction function = function(load(ptx(kernel)), kernel);
    ByteBuffer call = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
    call.putLong(address(out)).putInt(THREADS);
    Pointer values = Pointer.to(Pointer.to(call.array()));
    JCudaDriver.cuLaunchKernel(
        function, blocks, 1, 1, threads, 1, 1, 0, new CUstream(), values, new Pointer());
    System.out.println("synchronised: " + JCudaDriver.cuCtxSynchronize());
  }

  private static long address(CUdeviceptr block) {
    return new CUdeviceptr(block) {
      long number() {
        return getNativePointer();
      }
    }.number();
  }

  private static CUmodule load(String text) {
    CUmodule module = new CUmodule();
    JCudaDriver.cuModuleLoadData(module, text);
    return module;
  }

  private static CUfunction function(CUmodule module, String name) {
    CUfunction function = new CUfunction();
    JCudaDriver.cuModuleGetFunction(function, module, name);
    return function;
  }

  private static String ptx(String kernel) {
    return String.join(
        "\n",
        ".version 7.0",
        ".target sm_75",
        ".address_size 64",
        ".visible .entry " + kernel + "(",
        "  .param .align 8 .b8 " + kernel + "_param_0[16]",
        ")",
        "{",
        "  bar.sync 0;",
        "  ret;",
        "}",
        "");
  }
}
