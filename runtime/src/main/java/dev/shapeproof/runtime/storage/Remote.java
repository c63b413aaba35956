package dev.shapeproof.runtime.storage;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;

/**
 * Elements on another device than the CPU. They are not read or written one by one: a kernel of the
 * heap that is given such a storage by mistake fails at once, instead of copying in secret.
 */
public abstract non-sealed class Remote extends Storage {
  private final Device device;
  private final int length;

  protected Remote(DType dtype, Device device, int length) {
    super(dtype);
    this.device = device;
    this.length = length;
  }

  /** Elements on the same device that are whatever they are. */
  public abstract Remote another(DType dtype, long length);

  /** All elements become 0. */
  public abstract void zero();

  /**
   * Overwrites elements on this device by those of {@code from}, converted; both have the same
   * sizes. {@code from} lies here as well, or is one number on the heap.
   */
  public abstract void copy(Strided from, Strided to);

  /** A copy of all elements on the heap. */
  public abstract Storage toHeap();

  /** What is thrown where code of the heap wants to see single elements. */
  protected abstract RuntimeException refusal();

  @Override
  public final Device device() {
    return device;
  }

  @Override
  public final int length() {
    return length;
  }

  @Override
  final void clear() {
    zero();
  }

  @Override
  final Object array() {
    throw refusal();
  }

  @Override
  public final float floatAt(int i) {
    throw refusal();
  }

  @Override
  public final double doubleAt(int i) {
    throw refusal();
  }

  @Override
  public final long longAt(int i) {
    throw refusal();
  }

  @Override
  public final void set(int i, float value) {
    throw refusal();
  }

  @Override
  public final void set(int i, double value) {
    throw refusal();
  }

  @Override
  public final void set(int i, long value) {
    throw refusal();
  }
}
