package dev.shapeproof.runtime.io;

import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.check.Demands;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Named tensors in a zip file, as {@code numpy.savez} and {@code numpy.load} have them. */
public final class Npz {
  private static final String SUFFIX = ".npy";

  /** How much larger than the file its elements may be where the caller says nothing of it. */
  private static final long BEYOND = 64L << 20;

  /** What <a href="https://zlib.net/zlib_tech.html">deflate</a> can make of one byte at most. */
  private static final long MOST_EXPANSION = 1032;

  /** As many as a zip file without extensions has; each costs some hundred bytes of objects. */
  private static final int MOST_ENTRIES = 65_535;

  /** Of an entry that is not compressed, as {@code numpy.savez} writes it. */
  private static final long NO_EXPANSION = 1;

  private Npz() {}

  /**
   * Reads all tensors, in the order of the file. Compressed ones may be 64 MB larger than the file,
   * all together.
   *
   * @throws FormatException where the file is malformed, or unpacks to more than that
   */
  public static Map<String, Tensor> read(Path file) throws IOException {
    return read(file, Math.addExact(Files.size(file), BEYOND));
  }

  /**
   * Reads all tensors, in the order of the file.
   *
   * @param mostBytes what the unpacked entries may come to, all together
   * @throws FormatException where the file is malformed, or unpacks to more
   */
  public static Map<String, Tensor> read(Path file, long mostBytes) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<ZipEntry> entries = entries(zip, Files.size(file), mostBytes);
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      for (ZipEntry entry : entries) {
        String name = entry.getName();
        try (InputStream in = zip.getInputStream(entry)) {
          Tensor tensor = Npy.read(in, entry.getSize());
          String key = name.substring(0, name.length() - SUFFIX.length());
          if (tensors.put(key, tensor) != null) {
            throw new FormatException("there are two entries " + name);
          }
        }
      }
      return Collections.unmodifiableMap(tensors);
    } catch (ZipException | IllegalArgumentException e) {
      FormatException wrong = new FormatException("this is no .npz file: " + e.getMessage());
      wrong.initCause(e);
      throw wrong;
    }
  }

  /**
   * All entries, if what they claim can be true: sizes that their compressed bytes can come to, and
   * compressed bytes that the file has. So no array is made for bytes that cannot be there.
   */
  private static List<ZipEntry> entries(ZipFile zip, long bytes, long mostBytes)
      throws FormatException {
    if (zip.size() > MOST_ENTRIES) {
      throw new FormatException(zip.size() + " entries are more than are read");
    }
    List<ZipEntry> entries = new ArrayList<>();
    long packed = 0;
    long unpacked = 0;
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      long compressed = entry.getCompressedSize();
      long size = entry.getSize();
      if (!entry.getName().endsWith(SUFFIX) || size < 0 || compressed < 0) {
        throw new FormatException("the entry " + entry.getName() + " is no .npy file");
      }
      long expansion = entry.getMethod() == ZipEntry.STORED ? NO_EXPANSION : MOST_EXPANSION;
      packed += compressed;
      if (packed > bytes || size > compressed * expansion) {
        throw new FormatException(
            "the entry " + entry.getName() + " claims more bytes than the file can hold");
      }
      unpacked += size;
      if (unpacked > mostBytes) {
        throw new FormatException(
            "the file of "
                + bytes
                + " bytes unpacks to more than "
                + mostBytes
                + "; read(file, mostBytes) sets another limit");
      }
      entries.add(entry);
    }
    return entries;
  }

  /**
   * Writes tensors without compression; equal tensors give equal bytes.
   *
   * @throws dev.shapeproof.runtime.DTypeException for bf16, which NumPy does not have
   */
  public static void write(Path file, Map<String, Tensor> tensors) throws IOException {
    tensors.values().forEach(Demands::numpy);
    tensors.values().forEach(Tensor::memory); // a closed one is refused before the old file is gone
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      for (Map.Entry<String, Tensor> named : tensors.entrySet()) {
        ZipEntry entry = new ZipEntry(named.getKey() + SUFFIX);
        entry.setTime(0);
        zip.putNextEntry(entry);
        Npy.write(zip, named.getValue());
        zip.closeEntry();
      }
    }
  }
}
