package dev.shapeproof.runtime.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.Tensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with random damage are read or refused, never anything else; what is read is no larger than
 * the file.
 */
class MutatedFilesTest {
  private static final int MUTATIONS = Integer.getInteger("shapeproof.mutations", 700);

  @TempDir Path folder;

  /** Reads a file and says how many bytes of elements it gave. */
  private interface Reader {
    long read(Path file) throws IOException;
  }

  @Test
  void npy() throws IOException {
    Path file = folder.resolve("a.npy");
    Npy.write(file, Tensors.rand(1, DType.F32, 3, 5));
    damage(file, damaged -> bytes(Npy.read(damaged)), 1);
  }

  @Test
  void npz() throws IOException {
    Path file = folder.resolve("a.npz");
    Npz.write(file, Map.of("w", Tensors.rand(1, DType.F32, 3, 5)));
    damage(file, damaged -> bytes(Npz.read(damaged)), 100);
  }

  @Test
  void safetensors() throws IOException {
    Path file = folder.resolve("a.safetensors");
    Safetensors.write(file, Map.of("w", Tensors.rand(1, DType.F32, 3, 5), "b", Tensors.arange(4)));
    damage(file, damaged -> bytes(Safetensors.read(damaged)), 1);
  }

  private void damage(Path original, Reader reader, long factor) throws IOException {
    byte[] bytes = Files.readAllBytes(original);
    SplittableRandom random = new SplittableRandom(20261125);
    Path damaged = folder.resolve("damaged");
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed = mutate(bytes, random);
      Files.write(damaged, changed);
      try {
        assertTrue(reader.read(damaged) <= changed.length * factor);
      } catch (IOException e) {
        refused++;
      }
    }
    assertTrue(refused > MUTATIONS / 20, refused + " refused");
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

  private static long bytes(Tensor tensor) {
    return tensor.elements() * tensor.dtype().bytes();
  }

  private static long bytes(Map<String, Tensor> tensors) {
    return tensors.values().stream().mapToLong(MutatedFilesTest::bytes).sum();
  }
}
