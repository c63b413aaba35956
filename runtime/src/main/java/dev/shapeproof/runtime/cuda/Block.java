package dev.shapeproof.runtime.cuda;

import java.util.Optional;
import jcuda.driver.CUdeviceptr;

/** A piece of device memory as the driver gave it. */
final class Block {
  private final Address pointer;
  private final long bytes;
  private Optional<ThreadStream> last = Optional.empty();

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

  /** The stream that was given work with it last; from now on that is {@code stream}. */
  Optional<ThreadStream> takeOver(ThreadStream stream) {
    Optional<ThreadStream> before = last;
    last = Optional.of(stream);
    return before;
  }

  CUdeviceptr pointer() {
    return pointer;
  }

  long address() {
    return pointer.number();
  }

  long bytes() {
    return bytes;
  }
}
