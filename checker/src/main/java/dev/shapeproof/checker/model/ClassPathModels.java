package dev.shapeproof.checker.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Tells which jars and folders of a class path bring something for Shapeproof, in {@value #ANY}:
 * models of their own, in {@value #FOLDER}, or code of theirs. Every compilation asks, so a jar is
 * not opened for it: its table of contents is walked as bytes.
 */
public final class ClassPathModels {
  static final String FOLDER = "META-INF/shapeproof/models/";

  private static final String ANY = "META-INF/shapeproof/";
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;

  private ClassPathModels() {}

  /**
   * Those with models, in the given order. What cannot be read is the compiler's to complain of.
   */
  public static List<Path> holding(List<Path> classPath) {
    return classPath.stream().filter(entry -> holds(entry, FOLDER)).toList();
  }

  /** Those that bring anything for Shapeproof, in the given order. */
  public static List<Path> holdingAnything(List<Path> classPath) {
    return classPath.stream().filter(entry -> holds(entry, ANY)).toList();
  }

  private static boolean holds(Path entry, String folder) {
    if (Files.isDirectory(entry)) {
      return Files.isDirectory(entry.resolve(folder));
    }
    if (!Files.isRegularFile(entry)) {
      return false;
    }
    try (FileChannel jar = FileChannel.open(entry, StandardOpenOption.READ)) {
      return names(contents(jar), folder.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The central directory of a zip file; empty where the file is none. */
  private static ByteBuffer contents(FileChannel jar) throws IOException {
    long length = Math.min(jar.size(), END_LENGTH + LONGEST_COMMENT);
    long from = jar.size() - length;
    ByteBuffer tail = read(jar, from, (int) length);
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        long size = Integer.toUnsignedLong(tail.getInt(at + 12));
        // Counted from the end: whatever stands before the first entry does not matter.
        long start = from + at - size;
        return start < 0 ? ByteBuffer.allocate(0) : read(jar, start, (int) size);
      }
    }
    return ByteBuffer.allocate(0);
  }

  private static ByteBuffer read(FileChannel jar, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && jar.read(bytes, from + bytes.position()) >= 0) {}
    return bytes.flip();
  }

  /** Whether any entry of a table of contents begins with a name. */
  private static boolean names(ByteBuffer table, byte[] name) {
    int at = 0;
    while (at + ENTRY_LENGTH <= table.limit() && table.getInt(at) == ENTRY_SIGNATURE) {
      int length = Short.toUnsignedInt(table.getShort(at + 28));
      if (length >= name.length && startsWith(name, table, at + ENTRY_LENGTH)) {
        return true;
      }
      int extra = Short.toUnsignedInt(table.getShort(at + 30));
      int comment = Short.toUnsignedInt(table.getShort(at + 32));
      at += ENTRY_LENGTH + length + extra + comment;
    }
    return false;
  }

  private static boolean startsWith(byte[] name, ByteBuffer bytes, int at) {
    if (at + name.length > bytes.limit()) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (bytes.get(at + i) != name[i]) {
        return false;
      }
    }
    return true;
  }
}
