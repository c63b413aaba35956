package dev.shapeproof.runtime.cuda;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The functions of NVIDIA's driver that are called, and whether the library that was loaded has
 * them. On Linux JCuda's library finds a function when it is first called, and one that is missing
 * ends the process, where no exception could be caught; so the library's table of symbols is read
 * before. Elsewhere the library does not load at all without them.
 */
final class DriverLibrary {
  static final String NAME = "libcuda.so";

  /** Under the names that the library has them by: {@code cuda.h} renames some. */
  static final List<String> CALLED =
      List.of(
          "cuCtxSetCurrent",
          "cuCtxSynchronize",
          "cuDeviceGet",
          "cuDeviceGetAttribute",
          "cuDeviceGetCount",
          "cuDeviceGetName",
          "cuDevicePrimaryCtxRetain",
          "cuDeviceTotalMem_v2",
          "cuDriverGetVersion",
          "cuEventCreate",
          "cuEventRecord",
          "cuEventSynchronize",
          "cuInit",
          "cuLaunchKernel",
          "cuMemAllocHost_v2",
          "cuMemAlloc_v2",
          "cuMemFree_v2",
          "cuMemcpyDtoDAsync_v2",
          "cuMemcpyDtoHAsync_v2",
          "cuMemcpyHtoDAsync_v2",
          "cuMemsetD8Async",
          "cuModuleGetFunction",
          "cuModuleLoadData",
          "cuStreamCreate",
          "cuStreamSynchronize",
          "cuStreamWaitEvent");

  private static final Path LOADED = Path.of("/proc/self/maps");

  // of the ELF format, as the System V ABI gives it
  private static final int MAGIC = 0x464c457f;
  private static final byte WIDE = 2;
  private static final byte LITTLE_ENDIAN = 1;
  private static final int CLASS_AT = 4;
  private static final int ORDER_AT = 5;
  private static final int SECTIONS_AT = 0x28;
  private static final int SECTION_BYTES_AT = 0x3a;
  private static final int SECTION_COUNT_AT = 0x3c;
  private static final int DYNAMIC_SYMBOLS = 11;
  private static final int SYMBOL_BYTES = 24;

  private DriverLibrary() {}

  /**
   * What the library lacks that this process loaded; empty where that cannot be told, as on other
   * systems than Linux.
   *
   * @param name how the name of its file begins
   */
  static List<String> missing(String name, List<String> called) {
    try {
      Optional<Path> loaded = loaded(name);
      if (loaded.isEmpty()) {
        return List.of();
      }
      Set<String> there = functions(loaded.get());
      return there.isEmpty()
          ? List.of()
          : called.stream().filter(it -> !there.contains(it)).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static Optional<Path> loaded(String name) throws IOException {
    if (!Files.isReadable(LOADED)) {
      return Optional.empty();
    }
    return Files.readAllLines(LOADED, StandardCharsets.ISO_8859_1).stream()
        .filter(line -> line.contains("/"))
        .map(line -> Path.of(line.substring(line.indexOf('/'))))
        .filter(file -> String.valueOf(file.getFileName()).startsWith(name))
        .findFirst();
  }

  /** Names that a library defines for others; empty where it is not one of 64 bits. */
  static Set<String> functions(Path library) throws IOException {
    try (FileChannel file = FileChannel.open(library)) {
      ByteBuffer bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      bytes.order(ByteOrder.LITTLE_ENDIAN);
      boolean known =
          bytes.limit() > SECTION_COUNT_AT + Short.BYTES
              && bytes.getInt(0) == MAGIC
              && bytes.get(CLASS_AT) == WIDE
              && bytes.get(ORDER_AT) == LITTLE_ENDIAN;
      return known ? defined(bytes) : Set.of();
    } catch (IndexOutOfBoundsException truncated) {
      throw new IOException(library + " is not as long as it says", truncated);
    }
  }

  private static Set<String> defined(ByteBuffer file) {
    int sections = Math.toIntExact(file.getLong(SECTIONS_AT));
    int size = file.getShort(SECTION_BYTES_AT);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < file.getShort(SECTION_COUNT_AT); i++) {
      Section symbols = new Section(file, sections + i * size);
      if (symbols.type() == DYNAMIC_SYMBOLS) {
        int texts = new Section(file, sections + symbols.link() * size).start();
        for (int at = symbols.start(); at < symbols.end(); at += SYMBOL_BYTES) {
          boolean elsewhere = file.getShort(at + 6) == 0;
          if (!elsewhere) {
            names.add(text(file, texts + file.getInt(at)));
          }
        }
      }
    }
    return names;
  }

  /** The header of a section. */
  private record Section(ByteBuffer file, int at) {
    int type() {
      return file.getInt(at + 4);
    }

    int start() {
      return Math.toIntExact(file.getLong(at + 0x18));
    }

    int end() {
      return start() + Math.toIntExact(file.getLong(at + 0x20));
    }

    int link() {
      return file.getInt(at + 0x28);
    }
  }

  private static String text(ByteBuffer file, int from) {
    StringBuilder text = new StringBuilder();
    for (int at = from; file.get(at) != 0; at++) {
      text.append((char) file.get(at));
    }
    return text.toString();
  }
}
