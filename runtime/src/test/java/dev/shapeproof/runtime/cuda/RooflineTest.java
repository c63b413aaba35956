package dev.shapeproof.runtime.cuda;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No kernel is faster than its bytes pass through memory and its operations through the units: the
 * page's table of what the rows of {@code tests/bench/run.sh cuda} take at least.
 */
class RooflineTest {
  private static final Path PRODUCT =
      Path.of("src/main/resources/dev/shapeproof/runtime/cuda/matmul.cu").toAbsolutePath();

  /** A device, by NVIDIA's data sheets: GB/s, and operations of f32 and of f64 in TFLOP/s. */
  private enum Gpu {
    T4(320, 8.1, 0.25),
    A100(1555, 19.5, 9.7),
    H100(3350, 67, 34);

    private final double bandwidth;
    private final double floats;
    private final double doubles;

    Gpu(double bandwidth, double floats, double doubles) {
      this.bandwidth = bandwidth;
      this.floats = floats;
      this.doubles = doubles;
    }

    /** {@code 3.75 memory}: milliseconds at least, and what they are the time of. */
    String least(Work work) {
      double memory = work.bytes() / bandwidth / 1e6;
      double single = work.floats() / floats / 1e9;
      double wide = work.doubles() / doubles / 1e9;
      double most = Math.max(memory, Math.max(single, wide));
      String limit = most == memory ? "memory" : most == single ? "f32" : "f64";
      return String.format(Locale.ROOT, "%.3f %s", most, limit);
    }
  }

  /** Bytes that pass through memory, and operations, in f32 and f64, of one run. */
  private record Work(String name, double bytes, double floats, double doubles) {
    /** By element, a thousand millions of them at most. */
    static Work of(String name, double elements, int bytes, int floats, int doubles) {
      return new Work(name, elements * bytes, elements * floats, elements * doubles);
    }
  }

  @Test
  void isThatOfThePage() throws IOException {
    double many = 1e8;
    double square = 8192.0 * 8192;
    double product = 2.0 * 4096 * 4096 * 4096;
    double tile = defined("TILE");
    // a block reads two strips of its tile's width for the operations of the tile
    double tileBytes = product * 2 * tile * Float.BYTES / (2 * tile * tile);
    List<Work> all =
        List.of(
            Work.of("`add`, 1e8", many, 12, 1, 0),
            Work.of("`exp`, 1e8", many, 8, 8, 0),
            Work.of("`sum`, 1e8", many, 4, 0, 1),
            Work.of("`softmax`, 8192 x 8192, rows in the cache", square, 8, 24, 1),
            Work.of("`softmax`, rows not in the cache", square, 16, 24, 1),
            Work.of("`norm`, 8192 x 8192, rows in the cache", square, 8, 8, 3),
            Work.of("`norm`, rows not in the cache", square, 16, 8, 3),
            Work.of("`norm_slope`, rows in the cache", square, 12, 13, 3),
            Work.of("`norm_weight_slope`", square, 8, 4, 2),
            Work.of("`slope` of relu, 1e8", many, 12, 1, 0),
            new Work("`matmul`, 4096, each matrix once", 3.0 * 4 * 4096 * 4096, product, 0),
            new Work("`matmul`, 4096, each tile from memory", tileBytes, product, 0));
    List<String> rows = new ArrayList<>();
    for (Work work : all) {
      rows.add(
          String.join(
              " | ",
              "| " + work.name(),
              String.format(Locale.ROOT, "%.2f", work.bytes() / 1e9),
              String.format(Locale.ROOT, "%.2f", (work.floats() + work.doubles()) / work.bytes()),
              Gpu.T4.least(work),
              Gpu.A100.least(work),
              Gpu.H100.least(work) + " |"));
    }
    new DesignTable("| work | GB | operations for a byte | T4, ms | A100, ms | H100, ms |")
        .holds(rows);
  }

  private static int defined(String name) throws IOException {
    Matcher line =
        Pattern.compile("#define " + name + " (\\d+)").matcher(Files.readString(PRODUCT));
    assertTrue(line.find(), name);
    return Integer.parseInt(line.group(1));
  }
}
