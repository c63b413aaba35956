package dev.shapeproof.runtime.io;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Bytes;
import dev.shapeproof.runtime.storage.Doubles;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Halves;
import dev.shapeproof.runtime.storage.Ints;
import dev.shapeproof.runtime.storage.Longs;
import dev.shapeproof.runtime.storage.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Elements as bytes, through a buffer of fixed size; bits stay as they are. */
final class ElementBytes {
  private static final int CHUNK = 1 << 16;

  private ElementBytes() {}

  /** {@code length} elements, read from {@code in}. */
  static Storage read(InputStream in, DType dtype, long length, ByteOrder order)
      throws IOException {
    Storage storage = Storage.of(dtype, length);
    byte[] chunk = new byte[(int) Math.min(CHUNK, Math.max(8, length * dtype.bytes()))];
    int whole = chunk.length / dtype.bytes();
    for (int at = 0; at < storage.length(); ) {
      int n = Math.min(whole, storage.length() - at);
      int bytes = n * dtype.bytes();
      if (in.readNBytes(chunk, 0, bytes) != bytes) {
        throw new FormatException("the file ends in the middle of the elements");
      }
      take(ByteBuffer.wrap(chunk, 0, bytes).order(order), storage, at, n);
      at += n;
    }
    return storage;
  }

  private static void take(ByteBuffer from, Storage to, int at, int n) {
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

  /** All elements, little end first. */
  static void write(OutputStream out, Storage storage) throws IOException {
    int whole = CHUNK / storage.dtype().bytes();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < storage.length(); at += whole) {
      int n = Math.min(whole, storage.length() - at);
      put(storage, at, n, chunk);
      out.write(chunk.array(), 0, n * storage.dtype().bytes());
    }
  }

  private static void put(Storage from, int at, int n, ByteBuffer to) {
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
