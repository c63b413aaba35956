package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.DeviceUnavailableException;
import dev.shapeproof.runtime.kernel.Accelerated;
import dev.shapeproof.runtime.kernel.Accelerator;
import dev.shapeproof.runtime.storage.Bytes;
import dev.shapeproof.runtime.storage.Doubles;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Halves;
import dev.shapeproof.runtime.storage.Ints;
import dev.shapeproof.runtime.storage.Longs;
import dev.shapeproof.runtime.storage.Remote;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.lang.ref.Cleaner;
import jcuda.Pointer;
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

  /** Where the elements lie on the device. */
  long address() {
    return block.address();
  }

  CUdeviceptr pointer() {
    return block.pointer();
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
    cuda.enter();
    cuda.checkWork(
        JCudaDriver.cuMemsetD8Async(block.pointer(), value, bytes(), cuda.stream()), "clearing");
  }

  @Override
  public void copy(Strided from, Strided to) {
    cuda.kernels().convert(from, to);
  }

  /** Overwrites all elements by those of a heap storage of the same dtype and length. */
  void upload(Storage heap) {
    if (length() > 0) {
      cuda.enter();
      cuda.checkWork(
          JCudaDriver.cuMemcpyHtoD(block.pointer(), pointer(heap), bytes()), "writing elements");
    }
  }

  /** Waits for everything that was begun on the device. */
  @Override
  public Storage toHeap() {
    Storage heap = Storage.unset(dtype(), length());
    if (length() > 0) {
      cuda.enter();
      cuda.checkWork(
          JCudaDriver.cuMemcpyDtoH(pointer(heap), block.pointer(), bytes()), "reading elements");
    }
    return heap;
  }

  private static Pointer pointer(Storage heap) {
    if (heap instanceof Floats floats) {
      return Pointer.to(floats.elements());
    } else if (heap instanceof Doubles doubles) {
      return Pointer.to(doubles.elements());
    } else if (heap instanceof Halves halves) {
      return Pointer.to(halves.elements());
    } else if (heap instanceof Longs longs) {
      return Pointer.to(longs.elements());
    } else if (heap instanceof Ints ints) {
      return Pointer.to(ints.elements());
    } else if (heap instanceof Bytes bytes) {
      return Pointer.to(bytes.elements());
    }
    throw new IllegalArgumentException("elements of " + heap.device() + " are not on the heap");
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
