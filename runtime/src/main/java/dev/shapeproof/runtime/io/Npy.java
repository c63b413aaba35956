package dev.shapeproof.runtime.io;

import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** One tensor in a file of NumPy, as {@code numpy.save} and {@code numpy.load} have it. */
public final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST_HEADER = 1 << 16;
  private static final int ALIGNMENT = 64;

  private Npy() {}

  /**
   * Reads a file; versions 1 to 3, rows or columns first, either byte order.
   *
   * @throws FormatException where the file is malformed, or has fewer or more bytes than it claims
   */
  public static Tensor read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, Files.size(file));
    }
  }

  /** Reads exactly {@code bytes} from {@code in}. */
  static Tensor read(InputStream in, long bytes) throws IOException {
    byte[] start = in.readNBytes(8);
    if (start.length < 8 || !Arrays.equals(Arrays.copyOf(start, MAGIC.length), MAGIC)) {
      throw new FormatException("this is no .npy file");
    }
    int version = start[6];
    if (version < 1 || version > 3) {
      throw new FormatException("version " + version + " of .npy is not supported");
    }
    int width = version == 1 ? 2 : 4;
    long length = littleEnd(in, width);
    if (length > LONGEST_HEADER || length > bytes) {
      throw new FormatException("a header of " + length + " bytes is too long");
    }
    byte[] header = in.readNBytes((int) length);
    if (header.length < length) {
      throw new FormatException("the file ends in the header");
    }
    NpyHeader parsed =
        NpyHeader.parse(
            new String(
                header, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    return elements(in, parsed, bytes - 8 - width - length);
  }

  private static Tensor elements(InputStream in, NpyHeader header, long left) throws IOException {
    long[] shape = header.shape().stream().mapToLong(Long::longValue).toArray();
    long count = Claim.elements(shape);
    if (count * header.dtype().bytes() != left) {
      throw new FormatException(
          "the header claims "
              + count * header.dtype().bytes()
              + " bytes of elements, and there are "
              + left);
    }
    Storage storage = ElementBytes.read(in, header.dtype(), count, header.order());
    if (!header.columnsFirst()) {
      return Tensor.of(Strided.of(storage, shape));
    }
    long[] reversed = new long[shape.length];
    Arrays.setAll(reversed, i -> shape[shape.length - 1 - i]);
    int[] order = new int[shape.length];
    Arrays.setAll(order, i -> shape.length - 1 - i);
    return Tensor.of(new Strided(storage, Layout.contiguous(reversed).permuted(order)));
  }

  private static long littleEnd(InputStream in, int width) throws IOException {
    byte[] bytes = in.readNBytes(width);
    if (bytes.length < width) {
      throw new FormatException("the file ends in the header");
    }
    long value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = value << 8 | (bytes[i] & 0xff);
    }
    return value;
  }

  /**
   * Writes version 1, rows first, little end first.
   *
   * @throws dev.shapeproof.runtime.DTypeException for bf16, which NumPy does not have
   */
  public static void write(Path file, Tensor tensor) throws IOException {
    Demands.numpy(tensor);
    tensor.memory(); // a closed one is refused before the old file is gone
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(out, tensor);
    }
  }

  static void write(OutputStream out, Tensor tensor) throws IOException {
    String text =
        new NpyHeader(
                tensor.dtype(),
                ByteOrder.LITTLE_ENDIAN,
                false,
                Arrays.stream(tensor.shape()).boxed().toList())
            .text();
    int unpadded = MAGIC.length + 4 + text.length() + 1;
    int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
    byte[] header = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    out.write(MAGIC);
    out.write(new byte[] {1, 0, (byte) header.length, (byte) (header.length >> 8)});
    out.write(header);
    ElementBytes.write(out, tensor.memory().copy(tensor.dtype()));
  }
}
