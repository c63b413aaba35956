package dev.shapeproof.runtime.storage;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import java.util.Optional;

/**
 * The elements of one or more tensors: in a heap array, or on another device. Views share it, so
 * what concerns the memory itself lies here: its version, and whether it was closed.
 *
 * <p>Reading is safe from many threads at once; writing is the business of one.
 */
public abstract sealed class Storage permits Bytes, Doubles, Floats, Halves, Ints, Longs, Remote {
  /** Java's virtual machines refuse arrays that are a few elements longer. */
  public static final long LONGEST = Integer.MAX_VALUE - 8L;

  private final DType dtype;
  private final Life life = new Life();
  private boolean lent;

  Storage(DType dtype) {
    this.dtype = dtype;
  }

  /** Zeros. */
  public static Storage of(DType dtype, long length) {
    if (length >= Buffers.LEAST && Buffers.current().isPresent()) {
      Storage storage = unset(dtype, length);
      storage.clear();
      return storage;
    }
    return fresh(dtype, length(length));
  }

  /** Elements that are whatever they are, for one who writes all of them. */
  public static Storage unset(DType dtype, long length) {
    int n = length(length);
    if (n >= Buffers.LEAST) {
      Optional<Buffers> buffers = Buffers.current();
      if (buffers.isPresent()) {
        return buffers.get().take(dtype, n);
      }
    }
    return fresh(dtype, n);
  }

  /** As {@link #unset}, of f32. */
  public static Floats unsetFloats(int length) {
    return (Floats) unset(DType.F32, length);
  }

  private static int length(long length) {
    if (length > LONGEST) {
      throw new IllegalArgumentException(
          "a tensor on the heap holds at most " + LONGEST + " elements, not " + length);
    }
    return (int) length;
  }

  private static Storage fresh(DType dtype, int n) {
    return switch (dtype) {
      case F64 -> new Doubles(new double[n]);
      case F32 -> new Floats(new float[n]);
      case F16, BF16 -> new Halves(dtype, new short[n]);
      case I64 -> new Longs(new long[n]);
      case I32 -> new Ints(new int[n]);
      case U8, BOOL -> new Bytes(dtype, new byte[n]);
      case C64, I16, I8, STRING, UNKNOWN ->
          throw new UnsupportedOperationException("the runtime has no tensors of " + dtype);
    };
  }

  /** A copy of {@code values}, rounded to {@code dtype}. */
  public static Storage of(DType dtype, float[] values) {
    Storage storage = unset(dtype, values.length);
    storage.write(0, 1, values, 0, values.length);
    return storage;
  }

  public static Storage of(DType dtype, double[] values) {
    Storage storage = unset(dtype, values.length);
    storage.write(0, 1, values, 0, values.length);
    return storage;
  }

  public static Storage of(DType dtype, long[] values) {
    Storage storage = unset(dtype, values.length);
    storage.write(0, 1, values, 0, values.length);
    return storage;
  }

  public final DType dtype() {
    return dtype;
  }

  /** Where the elements lie. */
  public Device device() {
    return Device.CPU;
  }

  /** Gives back what the garbage collector does not see; nobody uses the elements any more. */
  public void release() {}

  public final Life life() {
    return life;
  }

  public final long bytes() {
    return (long) length() * dtype.bytes();
  }

  /** Its array came from a {@link Buffers}, to which it may go back once. */
  final void lend() {
    lent = true;
  }

  final boolean returned() {
    boolean mine = lent;
    lent = false;
    return mine;
  }

  abstract Object array();

  abstract void clear();

  public abstract int length();

  public abstract float floatAt(int i);

  public abstract double doubleAt(int i);

  public abstract long longAt(int i);

  public abstract void set(int i, float value);

  public abstract void set(int i, double value);

  public abstract void set(int i, long value);

  /** {@code n} elements from {@code from} on, every {@code step}th, into {@code to}. */
  public void read(int from, int step, float[] to, int at, int n) {
    for (int i = 0; i < n; i++) {
      to[at + i] = floatAt(from + i * step);
    }
  }

  public void read(int from, int step, double[] to, int at, int n) {
    for (int i = 0; i < n; i++) {
      to[at + i] = doubleAt(from + i * step);
    }
  }

  public void read(int from, int step, long[] to, int at, int n) {
    for (int i = 0; i < n; i++) {
      to[at + i] = longAt(from + i * step);
    }
  }

  /** {@code n} values of {@code from} to the elements from {@code to} on, every {@code step}th. */
  public void write(int to, int step, float[] from, int at, int n) {
    for (int i = 0; i < n; i++) {
      set(to + i * step, from[at + i]);
    }
  }

  public void write(int to, int step, double[] from, int at, int n) {
    for (int i = 0; i < n; i++) {
      set(to + i * step, from[at + i]);
    }
  }

  public void write(int to, int step, long[] from, int at, int n) {
    for (int i = 0; i < n; i++) {
      set(to + i * step, from[at + i]);
    }
  }
}
