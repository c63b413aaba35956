package dev.shapeproof.runtime.cuda;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jcuda.driver.CUevent;
import jcuda.driver.CUevent_flags;
import jcuda.driver.CUstream;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;

/**
 * The work of one thread on one device, in the order in which it was given. Two of them know
 * nothing of each other's order, except where one {@linkplain #follow waits}.
 */
final class ThreadStream {
  private final CUstream stream = new CUstream();
  private final CUevent reached = event();
  private final Staging staging = new Staging(stream);

  /** In the current context. */
  ThreadStream() {
    int flag = CUstream_flags.CU_STREAM_NON_BLOCKING;
    Result.check(JCudaDriver.cuStreamCreate(stream, flag), "making a stream");
  }

  static CUevent event() {
    CUevent event = new CUevent();
    int flag = CUevent_flags.CU_EVENT_DISABLE_TIMING;
    Result.check(JCudaDriver.cuEventCreate(event, flag), "making an event");
    return event;
  }

  CUstream handle() {
    return stream;
  }

  /** Through which this thread's elements pass between the heap and the device. */
  Staging staging() {
    return staging;
  }

  /**
   * Takes these blocks over: what this stream is given from now on comes after everything that
   * others were given so far with one of them. One thread of a device at a time.
   */
  void follow(List<Block> blocks) {
    Set<ThreadStream> others = new HashSet<>();
    for (Block block : blocks) {
      block.takeOver(this).filter(other -> other != this).ifPresent(others::add);
    }
    for (ThreadStream other : others) {
      Result.check(JCudaDriver.cuEventRecord(other.reached, other.stream), "marking a stream");
      Result.check(JCudaDriver.cuStreamWaitEvent(stream, other.reached, 0), "waiting for a stream");
    }
  }

  int synchronize() {
    return JCudaDriver.cuStreamSynchronize(stream);
  }
}
