package dev.shapeproof.runtime.cuda;

import dev.shapeproof.runtime.storage.Raw;
import dev.shapeproof.runtime.storage.Storage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;

/**
 * Host memory that the driver has pinned, in two halves: while a copy from or to one of them is on
 * its way, the other one is filled or emptied. So elements leave the heap before {@link #upload}
 * returns, and the copy to the device goes on without anybody waiting for it.
 */
final class Staging {
  /** Of each half: long enough for the bus to be busy, and small enough for many threads. */
  private static final int BYTES = 1 << 20;

  private final CUstream stream;
  private final List<Half> halves = new ArrayList<>();
  private int next;

  Staging(CUstream stream) {
    this.stream = stream;
  }

  /** A piece of elements: {@code count} of them from {@code from} on. */
  private record Piece(int from, int count) {}

  private static final class Half {
    final Pointer pinned;
    final ByteBuffer bytes;
    final CUevent done = ThreadStream.event();

    Half(Pointer pinned, ByteBuffer bytes) {
      this.pinned = pinned;
      this.bytes = bytes;
    }
  }

  /** The one that was used longest ago; its last copy may still be on its way. */
  private Half half() {
    if (halves.isEmpty()) {
      Pointer all = new Pointer();
      Result.check(JCudaDriver.cuMemAllocHost(all, 2L * BYTES), "pinning memory of the host");
      for (int i = 0; i < 2; i++) {
        ByteBuffer bytes = all.getByteBuffer((long) i * BYTES, BYTES);
        halves.add(new Half(all.withByteOffset((long) i * BYTES), bytes));
      }
    }
    next = 1 - next;
    return halves.get(next);
  }

  /**
   * Copies all elements, in the order of the stream; what is on the heap may change afterwards.
   *
   * @return what the driver said, which may be of work that was begun before
   */
  int upload(Storage heap, CUdeviceptr to) {
    int width = heap.dtype().bytes();
    for (Piece piece : pieces(heap.length(), width)) {
      Half half = half();
      int result = JCudaDriver.cuEventSynchronize(half.done);
      if (result == CUresult.CUDA_SUCCESS) {
        Raw.put(heap, piece.from(), piece.count(), fresh(half));
        result =
            JCudaDriver.cuMemcpyHtoDAsync(
                to.withByteOffset((long) piece.from() * width),
                half.pinned,
                (long) piece.count() * width,
                stream);
      }
      result = result == CUresult.CUDA_SUCCESS ? mark(half) : result;
      if (result != CUresult.CUDA_SUCCESS) {
        return result;
      }
    }
    return CUresult.CUDA_SUCCESS;
  }

  /** Fills a storage of the heap, and waits for it; the result is as in {@link #upload}. */
  int download(CUdeviceptr from, Storage heap) {
    int width = heap.dtype().bytes();
    List<Piece> pieces = pieces(heap.length(), width);
    List<Half> filled = new ArrayList<>();
    for (int i = 0; i <= pieces.size(); i++) {
      int result = CUresult.CUDA_SUCCESS;
      if (i < pieces.size()) {
        Half half = half();
        filled.add(half);
        Piece piece = pieces.get(i);
        result = JCudaDriver.cuEventSynchronize(half.done);
        if (result == CUresult.CUDA_SUCCESS) {
          result =
              JCudaDriver.cuMemcpyDtoHAsync(
                  half.pinned,
                  from.withByteOffset((long) piece.from() * width),
                  (long) piece.count() * width,
                  stream);
        }
        result = result == CUresult.CUDA_SUCCESS ? mark(half) : result;
      }
      if (i > 0 && result == CUresult.CUDA_SUCCESS) {
        Half half = filled.get(i - 1);
        result = JCudaDriver.cuEventSynchronize(half.done);
        if (result == CUresult.CUDA_SUCCESS) {
          Raw.take(fresh(half), heap, pieces.get(i - 1).from(), pieces.get(i - 1).count());
        }
      }
      if (result != CUresult.CUDA_SUCCESS) {
        return result;
      }
    }
    return CUresult.CUDA_SUCCESS;
  }

  private int mark(Half half) {
    return JCudaDriver.cuEventRecord(half.done, stream);
  }

  private static ByteBuffer fresh(Half half) {
    return half.bytes.duplicate().order(ByteOrder.nativeOrder());
  }

  private static List<Piece> pieces(int length, int width) {
    List<Piece> pieces = new ArrayList<>();
    int most = BYTES / width;
    for (int from = 0; from < length; from += most) {
      pieces.add(new Piece(from, Math.min(most, length - from)));
    }
    return pieces;
  }
}
