package dev.shapeproof.runtime.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What a compressed file may unpack to. */
class NpzBoundsTest {
  private static final long MB = 1 << 20;

  /** Of an entry of the central directory, where its uncompressed size stands. */
  private static final int SIZE_AT = 24;

  private static final int CENTRAL = 0x02014b50;

  @TempDir Path folder;

  private Path zeros(long elements) throws IOException {
    Path npy = folder.resolve("w.npy");
    Npy.write(npy, Tensors.zeros(elements));
    return Zipped.write(folder.resolve("w.npz"), "w.npy", Files.readAllBytes(npy));
  }

  @Test
  void whatCompressesWellIsRead() throws IOException {
    Path file = zeros(MB);
    assertTrue(Files.size(file) < MB / 100);
    Map<String, Tensor> read = Npz.read(file);
    assertEquals(MB, Objects.requireNonNull(read.get("w")).elements());
  }

  @Test
  void theCallerSetsTheLimit() throws IOException {
    Path file = zeros(MB);
    assertEquals(1, Npz.read(file, 5 * MB).size());
    FormatException wrong = assertThrows(FormatException.class, () -> Npz.read(file, 4 * MB));
    String said = String.valueOf(wrong.getMessage());
    assertTrue(said.contains("unpacks to more than 4194304; "), said);
  }

  @Test
  void withoutALimitElementsAreAtMost64MbMoreThanTheFile() throws IOException {
    Path file = zeros(17 * MB);
    assertTrue(allocatedBy(() -> assertThrows(FormatException.class, () -> Npz.read(file))) < MB);
    assertEquals(1, Npz.read(file, 70 * MB).size());
  }

  /** Whatever limit the caller gives: no array is made for bytes that cannot be there. */
  @Test
  void anEntryThatClaimsMoreThanItsBytesCanHoldIsRefused() throws IOException {
    Path file = zeros(100);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (all.getInt(at) != CENTRAL) {
      at++;
    }
    all.putInt(at + SIZE_AT, (int) (500 * MB));
    Files.write(file, bytes);
    Executable refused =
        () -> {
          FormatException wrong =
              assertThrows(FormatException.class, () -> Npz.read(file, 1000 * MB));
          String said = String.valueOf(wrong.getMessage());
          assertTrue(said.endsWith("claims more bytes than the file can hold"), said);
        };
    assertTrue(allocatedBy(refused) < MB);
  }

  private static long allocatedBy(Executable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try {
      work.execute();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
