package dev.shapeproof.runtime.io;

import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.storage.Strided;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named tensors in a file of the <a
 * href="https://github.com/huggingface/safetensors#format">safetensors</a> format.
 */
public final class Safetensors {
  /**
   * The format allows 100 MB. What a header becomes in memory is many times its length, and one of
   * 8 MB names a hundred thousand tensors.
   */
  private static final long LONGEST_HEADER = 8_000_000;

  private Safetensors() {}

  /**
   * Reads all tensors, in the order of their bytes.
   *
   * @throws FormatException where the file is malformed: tensors must fill it without gaps
   */
  public static Map<String, Tensor> read(Path file) throws IOException {
    long size = Files.size(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] prefix = in.readNBytes(Long.BYTES);
      if (prefix.length < Long.BYTES) {
        throw new FormatException("the file is too short for safetensors");
      }
      long length = ByteBuffer.wrap(prefix).order(ByteOrder.LITTLE_ENDIAN).getLong();
      if (length < 0 || length > LONGEST_HEADER || length > size - Long.BYTES) {
        throw new FormatException("a header of " + length + " bytes is too long");
      }
      byte[] header = in.readNBytes((int) length);
      if (header.length < length) {
        throw new FormatException("the file ends in the header");
      }
      return tensors(in, Entry.all(text(header)), size - Long.BYTES - length);
    }
  }

  private static String text(byte[] header) throws FormatException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header)).toString();
    } catch (CharacterCodingException e) {
      FormatException wrong = new FormatException("the header is not UTF-8");
      wrong.initCause(e);
      throw wrong;
    }
  }

  private static Map<String, Tensor> tensors(InputStream in, List<Entry> entries, long bytes)
      throws IOException {
    long end = 0;
    for (Entry entry : entries) {
      if (entry.begin() != end) {
        throw new FormatException(entry.name() + " does not begin where the tensor before it ends");
      }
      end = entry.end();
    }
    if (end != bytes) {
      throw new FormatException("the header claims " + end + " bytes, and there are " + bytes);
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Entry entry : entries) {
      long[] shape = entry.sizes();
      tensors.put(
          entry.name(),
          Tensor.of(
              Strided.of(
                  ElementBytes.read(
                      in, entry.dtype(), Claim.elements(shape), ByteOrder.LITTLE_ENDIAN),
                  shape)));
    }
    return Collections.unmodifiableMap(tensors);
  }

  /** Writes tensors in the order of the map. */
  public static void write(Path file, Map<String, Tensor> tensors) throws IOException {
    StringBuilder header = new StringBuilder("{");
    long at = 0;
    for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
      Entry entry = Entry.of(named.getKey(), named.getValue(), at);
      named.getValue().memory(); // a closed one is refused before the old file is gone
      header.append(header.length() > 1 ? "," : "").append(entry.text());
      at = entry.end();
    }
    header.append('}');
    byte[] unpadded = header.toString().getBytes(StandardCharsets.UTF_8);
    String padding = " ".repeat((Long.BYTES - unpadded.length % Long.BYTES) % Long.BYTES);
    byte[] padded = header.append(padding).toString().getBytes(StandardCharsets.UTF_8);
    ByteBuffer prefix = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    prefix.putLong(padded.length);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(prefix.array());
      out.write(padded);
      for (Tensor tensor : tensors.values()) {
        ElementBytes.write(out, tensor.memory().copy(tensor.dtype()));
      }
    }
  }
}
