package dev.shapeproof.runtime.cuda;

import dev.shapeproof.runtime.storage.Strided;
import jcuda.driver.CUdeviceptr;

/** A piece of device memory as the driver gave it. */
final class Block {
  private final Address pointer;
  private final long bytes;

  /** JCuda does not show the number behind a pointer, which kernels' structures hold. */
  private static final class Address extends CUdeviceptr {
    Address(CUdeviceptr pointer) {
      super(pointer);
    }

    long number() {
      return getNativePointer();
    }
  }

  Block(CUdeviceptr pointer, long bytes) {
    this.pointer = new Address(pointer);
    this.bytes = bytes;
  }

  CUdeviceptr pointer() {
    return pointer;
  }

  long address() {
    return pointer.number();
  }

  /** Where position 0 of elements on a device lies. */
  static CUdeviceptr pointer(Strided x) {
    if (x.storage() instanceof CudaStorage here) {
      return here.pointer().withByteOffset(x.layout().offset() * x.dtype().bytes());
    }
    throw new IllegalArgumentException("elements on " + x.device() + " have no address");
  }

  long bytes() {
    return bytes;
  }
}
