package dev.shapeproof.runtime.kernel;

/** A kind of devices: how many there are here, and why there are not more. */
public interface Platform {
  int count();

  /** Why there is none; empty where there is one. */
  String why();

  /** What was found, for a person, a line for each device. */
  String describe();

  /** Device number {@code n < count()}, started where it is not yet. */
  Accelerator at(int n);

  /** Bytes on device {@code n} in tensors, bytes taken from the driver, and the most in tensors. */
  Usage usage(int n);

  /** Gives memory that is kept for new tensors back to the driver. */
  void emptyCache(int n);

  /** Waits until everything that was begun on device {@code n} is done. */
  void synchronize(int n);

  /** Bytes. */
  record Usage(long live, long reserved, long peak) {}
}
