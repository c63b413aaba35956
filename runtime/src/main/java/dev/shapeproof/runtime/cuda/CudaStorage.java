package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.DeviceUnavailableException;
import dev.shapeproof.runtime.kernel.Accelerated;
import dev.shapeproof.runtime.kernel.Accelerator;
import dev.shapeproof.runtime.storage.Remote;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.lang.ref.Cleaner;
import java.util.List;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;

/**
 * Elements in the memory of one CUDA device. They are given back when a tensor is closed, else when
 * the garbage collector finds that nobody can ask for them any more.
 */
final class CudaStorage extends Remote implements Accelerated {
  private final CudaDevice cuda;
  private final Block block;
  private final Cleaner.Cleanable backstop;

  CudaStorage(CudaDevice cuda, DType dtype, int length, Block block) {
    super(dtype, cuda.device(), length);
    this.cuda = cuda;
    this.block = block;
    DeviceMemory memory = cuda.memory();
    this.backstop = memory.whenUnreachable(this, block);
  }

  /** Where element {@code at} lies on the device, as a number for kernels. */
  long address(long at) {
    return block.address() + at * dtype().bytes();
  }

  Block block() {
    return block;
  }

  /** Where element {@code at} lies. */
  CUdeviceptr pointer(long at) {
    return block.pointer().withByteOffset(at * dtype().bytes());
  }

  @Override
  public Accelerator accelerator() {
    return cuda.kernels();
  }

  @Override
  public CudaStorage another(DType dtype, long length) {
    return cuda.memory().storage(dtype, length);
  }

  @Override
  public void zero() {
    if (length() > 0) {
      bytes((byte) 0);
    }
  }

  /** Every byte becomes this one. */
  void bytes(byte value) {
    cuda.submit(
        "clearing",
        List.of(this),
        stream -> JCudaDriver.cuMemsetD8Async(block.pointer(), value, bytes(), stream.handle()));
  }

  @Override
  public void copy(Strided from, Strided to) {
    cuda.kernels().convert(from, to);
  }

  /**
   * Overwrites all elements by those of a heap storage of the same dtype and length, which may
   * change as soon as this returns.
   */
  void upload(Storage heap) {
    if (length() > 0) {
      cuda.transfer(
          "writing elements", this, stream -> stream.staging().upload(heap, block.pointer()));
    }
  }

  /** Waits for what was begun on these elements, and for what this thread began. */
  @Override
  public Storage toHeap() {
    Storage heap = Storage.unset(dtype(), length());
    if (length() > 0) {
      cuda.transfer(
          "reading elements", this, stream -> stream.staging().download(block.pointer(), heap));
    }
    return heap;
  }

  @Override
  public void release() {
    backstop.clean();
  }

  @Override
  protected RuntimeException refusal() {
    return new DeviceUnavailableException(
        "[device.unavailable] this operation is not there yet on "
            + device()
            + "\n  help: to(Device.CPU) copies the tensor to where it is");
  }
}
