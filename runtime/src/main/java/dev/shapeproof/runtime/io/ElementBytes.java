package dev.shapeproof.runtime.io;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Raw;
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
      Raw.take(ByteBuffer.wrap(chunk, 0, bytes).order(order), storage, at, n);
      at += n;
    }
    return storage;
  }

  /** All elements, little end first. */
  static void write(OutputStream out, Storage storage) throws IOException {
    int whole = CHUNK / storage.dtype().bytes();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < storage.length(); at += whole) {
      int n = Math.min(whole, storage.length() - at);
      Raw.put(storage, at, n, chunk);
      out.write(chunk.array(), 0, n * storage.dtype().bytes());
    }
  }
}
