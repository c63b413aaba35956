package dev.shapeproof.runtime.storage;

import java.nio.ByteBuffer;

/** Elements as bytes, in the byte order of the buffer; bits stay as they are. */
public final class Raw {
  private Raw() {}

  /** The next {@code n} elements of {@code from} to those of {@code to} from {@code at} on. */
  public static void take(ByteBuffer from, Storage to, int at, int n) {
    if (to instanceof Floats floats) {
      from.asFloatBuffer().get(floats.elements(), at, n);
    } else if (to instanceof Doubles doubles) {
      from.asDoubleBuffer().get(doubles.elements(), at, n);
    } else if (to instanceof Halves halves) {
      from.asShortBuffer().get(halves.elements(), at, n);
    } else if (to instanceof Longs longs) {
      from.asLongBuffer().get(longs.elements(), at, n);
    } else if (to instanceof Ints ints) {
      from.asIntBuffer().get(ints.elements(), at, n);
    } else {
      for (int i = 0; i < n; i++) {
        to.set(at + i, (long) (from.get() & 0xff));
      }
    }
  }

  /** {@code n} elements of {@code from} to the buffer, whose position stays where it is. */
  public static void put(Storage from, int at, int n, ByteBuffer to) {
    if (from instanceof Floats floats) {
      to.asFloatBuffer().put(floats.elements(), at, n);
    } else if (from instanceof Doubles doubles) {
      to.asDoubleBuffer().put(doubles.elements(), at, n);
    } else if (from instanceof Halves halves) {
      to.asShortBuffer().put(halves.elements(), at, n);
    } else if (from instanceof Longs longs) {
      to.asLongBuffer().put(longs.elements(), at, n);
    } else if (from instanceof Ints ints) {
      to.asIntBuffer().put(ints.elements(), at, n);
    } else if (from instanceof Bytes bytes) {
      to.duplicate().put(bytes.elements(), at, n);
    }
  }
}
