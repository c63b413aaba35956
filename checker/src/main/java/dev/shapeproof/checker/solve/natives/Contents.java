package dev.shapeproof.checker.solve.natives;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What an unpacked folder must hold, kept in it as a small text file. Sizes are compared on every
 * start, checksums only after a library failed to load: reading 35 MB each time would cost more
 * than the load.
 */
record Contents(List<Entry> entries) {

  static final String FILE = "contents";

  /** One library. */
  record Entry(String name, long size, long checksum) {}

  Contents {
    entries = List.copyOf(entries);
  }

  /** Copies the stream into the folder and says what was written. */
  static Entry unpack(InputStream from, Path folder, String name) throws IOException {
    CRC32 checksum = new CRC32();
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream to = Files.newOutputStream(folder.resolve(name))) {
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        checksum.update(buffer, 0, read);
        to.write(buffer, 0, read);
        size += read;
      }
    }
    return new Entry(name, size, checksum.getValue());
  }

  void writeTo(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries) {
      lines.add(entry.name + " " + entry.size + " " + entry.checksum);
    }
    Files.write(folder.resolve(FILE), lines);
  }

  /** Reads what {@link #writeTo} wrote; empty where the file is damaged. */
  static Contents readFrom(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(FILE))) {
      String[] parts = line.split(" ", -1);
      try {
        entries.add(new Entry(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
        return new Contents(List.of());
      }
    }
    return new Contents(entries);
  }

  /** Whether all of {@code names} are there with their sizes. */
  boolean sizesHold(Path folder, List<String> names) throws IOException {
    if (names.size() != entries.size()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      Entry entry = entries.get(i);
      Path file = folder.resolve(entry.name);
      if (!entry.name.equals(names.get(i))
          || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) != entry.size) {
        return false;
      }
    }
    return true;
  }

  /** Whether every file still has the bytes that were written. */
  boolean checksumsHold(Path folder) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (Entry entry : entries) {
      CRC32 checksum = new CRC32();
      try (InputStream from = Files.newInputStream(folder.resolve(entry.name))) {
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
          checksum.update(buffer, 0, read);
        }
      }
      if (checksum.getValue() != entry.checksum) {
        return false;
      }
    }
    return true;
  }
}
