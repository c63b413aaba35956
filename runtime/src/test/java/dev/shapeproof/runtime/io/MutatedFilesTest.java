package dev.shapeproof.runtime.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensors;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with random damage are read or refused, never anything else, and without allocating more
 * than their size and a fixed amount.
 */
class MutatedFilesTest {
  private static final int MUTATIONS = Integer.getInteger("shapeproof.mutations", 700);

  /** For buffers, the header and the objects around the elements; the files are of 400 bytes. */
  private static final long FIXED = 1 << 20;

  @TempDir Path folder;

  private interface Reader {
    Object read(Path file) throws IOException;
  }

  @Test
  void npy() throws IOException {
    Path file = folder.resolve("a.npy");
    Npy.write(file, Tensors.rand(1, DType.F32, 3, 5));
    damage(file, Npy::read);
  }

  @Test
  void npz() throws IOException {
    Path file = folder.resolve("a.npz");
    Npz.write(file, Map.of("w", Tensors.rand(1, DType.F32, 3, 5)));
    damage(file, Npz::read);
  }

  @Test
  void compressedNpz() throws IOException {
    Path file = folder.resolve("a.npz");
    Zipped.write(file, "w.npy", npyOfZeros(200));
    damage(file, Npz::read);
  }

  private byte[] npyOfZeros(long elements) throws IOException {
    Path file = folder.resolve("zeros.npy");
    Npy.write(file, Tensors.zeros(elements));
    return Files.readAllBytes(file);
  }

  @Test
  void safetensors() throws IOException {
    Path file = folder.resolve("a.safetensors");
    Safetensors.write(file, Map.of("w", Tensors.rand(1, DType.F32, 3, 5), "b", Tensors.arange(4)));
    damage(file, Safetensors::read);
  }

  private void damage(Path original, Reader reader) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    byte[] bytes = Files.readAllBytes(original);
    reader.read(original); // loads the classes
    SplittableRandom random = new SplittableRandom(20261125);
    Path damaged = folder.resolve("damaged");
    int refused = 0;
    long most = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed = mutate(bytes, random);
      Files.write(damaged, changed);
      long before = threads.getCurrentThreadAllocatedBytes();
      try {
        reader.read(damaged);
      } catch (IOException e) {
        refused++;
      }
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      most = Math.max(most, allocated - changed.length);
    }
    assertTrue(refused > MUTATIONS / 20, refused + " refused");
    assertTrue(most <= FIXED, most + " bytes beyond the size of the file");
    System.out.printf("%d damaged, %d refused, most allocated %d%n", MUTATIONS, refused, most);
  }

  private static byte[] mutate(byte[] bytes, SplittableRandom random) {
    byte[] changed = bytes.clone();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(4)) {
        case 0 -> changed[at] = (byte) random.nextInt();
        case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> changed = Arrays.copyOf(changed, Math.max(1, at));
        default -> changed[at] = (byte) "0123456789,()[]{}'\"".charAt(random.nextInt(19));
      }
    }
    return changed;
  }
}
