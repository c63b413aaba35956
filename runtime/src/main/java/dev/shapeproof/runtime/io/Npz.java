package dev.shapeproof.runtime.io;

import dev.shapeproof.runtime.Tensor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Named tensors in a zip file, as {@code numpy.savez} and {@code numpy.load} have them. */
public final class Npz {
  private static final String SUFFIX = ".npy";

  /** Compressed elements may be larger than the file, but not without limit. */
  private static final long MOST_EXPANSION = 100;

  private static final long ALWAYS_ALLOWED = 1 << 20;

  private Npz() {}

  /**
   * Reads all tensors, in the order of the file.
   *
   * @throws FormatException where the file is malformed, or unpacks to more than 100 times its size
   */
  public static Map<String, Tensor> read(Path file) throws IOException {
    long allowed = Math.max(ALWAYS_ALLOWED, Files.size(file) * MOST_EXPANSION);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        if (!name.endsWith(SUFFIX) || entry.getSize() < 0) {
          throw new FormatException("the entry " + name + " is no .npy file");
        }
        allowed -= entry.getSize();
        if (allowed < 0) {
          throw new FormatException("the file unpacks to more than 100 times its size");
        }
        try (InputStream in = zip.getInputStream(entry)) {
          Tensor tensor = Npy.read(in, entry.getSize());
          String key = name.substring(0, name.length() - SUFFIX.length());
          if (tensors.put(key, tensor) != null) {
            throw new FormatException("there are two entries " + name);
          }
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      FormatException wrong = new FormatException("this is no .npz file: " + e.getMessage());
      wrong.initCause(e);
      throw wrong;
    }
    return Collections.unmodifiableMap(tensors);
  }

  /** Writes tensors without compression; equal tensors give equal bytes. */
  public static void write(Path file, Map<String, Tensor> tensors) throws IOException {
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
