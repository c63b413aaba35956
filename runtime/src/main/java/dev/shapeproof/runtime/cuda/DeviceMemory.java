package dev.shapeproof.runtime.cuda;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.DeviceMemoryException;
import dev.shapeproof.runtime.kernel.Platform;
import dev.shapeproof.runtime.storage.Place;
import java.lang.ref.Cleaner;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/**
 * The memory of one device. Blocks of closed tensors are kept for the next tensor of about their
 * size: to ask the driver takes long, and to give back waits for the device. All work on a block is
 * in one order, so it may have its next owner before the last one's work is done.
 *
 * <p>Where the driver has no more, blocks that are kept are given back; then the garbage collector
 * is asked to find tensors that nobody closed; then there is an exception.
 */
final class DeviceMemory {
  /** Sizes are multiples of it: the alignment of the driver's own blocks. */
  private static final long GRAIN = 512;

  /**
   * From here on it is noted where a tensor was made: a walk over the stack costs a microsecond.
   */
  private static final long TRACED = 1 << 20;

  private static final int SHOWN = 5;
  private static final int PATIENCE = 20;

  /** Of everything that is given back when nobody can reach it any more. */
  static final Cleaner CLEANER = Cleaner.create();

  private record Owner(DType dtype, long length, Optional<Place> made) {}

  private final CudaDevice device;
  private final TreeMap<Long, Deque<Block>> kept = new TreeMap<>();
  private final Map<Block, Owner> owners = new HashMap<>();
  private long live;
  private long reserved;
  private long peak;

  DeviceMemory(CudaDevice device) {
    this.device = device;
  }

  /**
   * Elements that are whatever they are.
   *
   * @throws DeviceMemoryException where there is no place for them
   */
  CudaStorage storage(DType dtype, long length) {
    int n = Math.toIntExact(length);
    long bytes = Math.max(1, length * dtype.bytes());
    Optional<Place> made = bytes >= TRACED ? Optional.of(Place.here()) : Optional.empty();
    Owner owner = new Owner(dtype, length, made);
    long wanted = (bytes + GRAIN - 1) / GRAIN * GRAIN;
    Optional<Block> block = take(wanted, owner);
    if (block.isEmpty()) {
      emptyCache();
      block = take(wanted, owner);
    }
    for (int round = 0; round < PATIENCE && block.isEmpty(); round++) {
      collect();
      emptyCache();
      block = take(wanted, owner);
    }
    return new CudaStorage(device, dtype, n, block.orElseThrow(() -> exhausted(owner, bytes)));
  }

  private synchronized Optional<Block> take(long bytes, Owner owner) {
    Optional<Block> found = reuse(bytes).or(() -> allocate(bytes));
    found.ifPresent(
        block -> {
          owners.put(block, owner);
          live += block.bytes();
          peak = Math.max(peak, live);
        });
    return found;
  }

  /** The smallest that is large enough and wastes at most as much as is used. */
  private Optional<Block> reuse(long bytes) {
    Map.Entry<Long, Deque<Block>> shelf = kept.ceilingEntry(bytes);
    if (shelf == null || shelf.getKey() > 2 * bytes) {
      return Optional.empty();
    }
    Block block = shelf.getValue().pop();
    if (shelf.getValue().isEmpty()) {
      kept.remove(shelf.getKey());
    }
    return Optional.of(block);
  }

  private Optional<Block> allocate(long bytes) {
    device.enter();
    CUdeviceptr pointer = new CUdeviceptr();
    int result = JCudaDriver.cuMemAlloc(pointer, bytes);
    if (result == CUresult.CUDA_ERROR_OUT_OF_MEMORY) {
      return Optional.empty();
    }
    device.checkWork(result, "allocating " + bytes + " bytes");
    reserved += bytes;
    return Optional.of(new Block(pointer, bytes));
  }

  private synchronized void free(Block block) {
    owners.remove(block);
    live -= block.bytes();
    kept.computeIfAbsent(block.bytes(), size -> new ArrayDeque<>()).push(block);
  }

  /** The action must not know the owner, or it would never become unreachable. */
  Cleaner.Cleanable whenUnreachable(CudaStorage owner, Block block) {
    return CLEANER.register(owner, () -> free(block));
  }

  /** What nobody can reach is found by the collector, a moment later freed by the cleaner. */
  private static void collect() {
    System.gc();
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives all blocks without an owner back to the driver. */
  synchronized void emptyCache() {
    if (kept.isEmpty()) {
      return;
    }
    device.synchronize();
    for (Deque<Block> shelf : kept.values()) {
      for (Block block : shelf) {
        reserved -= block.bytes();
        device.checkWork(JCudaDriver.cuMemFree(block.pointer()), "freeing memory");
      }
    }
    kept.clear();
  }

  synchronized Platform.Usage usage() {
    return new Platform.Usage(live, reserved, peak);
  }

  private synchronized DeviceMemoryException exhausted(Owner wanted, long bytes) {
    String largest =
        owners.entrySet().stream()
            .sorted(Comparator.comparing((Map.Entry<Block, Owner> it) -> -it.getKey().bytes()))
            .limit(SHOWN)
            .map(it -> "\n  " + text(it.getValue(), it.getKey().bytes()))
            .collect(Collectors.joining());
    return new DeviceMemoryException(
        "[device.memory] no memory on "
            + device.device()
            + " for "
            + text(wanted, bytes)
            + ": "
            + live
            + " bytes are in "
            + owners.size()
            + " tensors"
            + (owners.isEmpty() ? "" : ", the largest are")
            + largest
            + "\n  help: close tensors that are not needed, or make them in a Scope");
  }

  private static String text(Owner owner, long bytes) {
    return owner.dtype()
        + " x "
        + owner.length()
        + ", "
        + bytes
        + " bytes"
        + owner.made().map(at -> ", made at " + at).orElse("");
  }
}
