package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The CUDA driver for tests, {@code tests/cuda-driver}, with the runtime's own kernels in it. It is
 * built where there is g++, once for all test classes; elsewhere their tests are left out.
 */
public final class CudaTestDriver {
  /** Tests run in the folder of their module. */
  private static final Path HERE = Path.of("").toAbsolutePath();

  static final Path SOURCES = HERE.resolve("cuda-driver");

  private static final Path BUILT = HERE.resolve("target/cuda-driver");
  private static final Path KERNELS =
      HERE.resolveSibling("runtime/src/main/resources/dev/shapeproof/runtime/cuda");

  private CudaTestDriver() {}

  /** Builds it, unless it is built from these very sources; other processes wait. */
  public static void build() throws IOException, InterruptedException {
    requireCompiler();
    Files.createDirectories(BUILT);
    try (FileChannel file =
            FileChannel.open(
                BUILT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      Path stamp = BUILT.resolve("sources");
      String sources = sources();
      assertTrue(lock.isValid());
      if (Files.exists(stamp) && Files.readString(stamp).equals(sources)) {
        return;
      }
      Files.deleteIfExists(stamp);
      List<String> command = new ArrayList<>();
      command.add(SOURCES.resolve("build.sh").toString());
      command.add(BUILT.toString());
      files(KERNELS).stream()
          .map(Path::toString)
          .filter(name -> name.endsWith(".cu"))
          .forEach(command::add);
      command.add(SOURCES.resolve("planted.cu").toString());
      assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor(), "build.sh");
      Files.writeString(stamp, sources);
    }
  }

  /** Leaves the test out where it cannot be built. */
  static void requireCompiler() throws InterruptedException {
    assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64"),
        "JCuda's natives here are for Linux on x86-64");
    assumeTrue(hasCompiler(), "there is no g++ to build the CUDA driver for tests");
  }

  /** All that goes into it. */
  private static String sources() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path folder : List.of(SOURCES, SOURCES.resolve("include"), KERNELS)) {
      for (Path file : files(folder)) {
        if (!file.toString().endsWith(".ptx")) {
          text.append(file).append('\n').append(Files.readString(file));
        }
      }
    }
    return text.toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static boolean hasCompiler() throws InterruptedException {
    try {
      return new ProcessBuilder("g++", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /**
   * What a JVM needs to find one of the builds that {@code build.sh} names, or several with colons
   * between them; another name is a machine without a driver.
   *
   * @param report the file for what the driver finds wrong
   */
  public static Map<String, String> environment(String kind, Path report) {
    String path =
        Arrays.stream(kind.split(":", -1))
            .map(each -> BUILT.resolve(each).toString())
            .collect(Collectors.joining(":"));
    return Map.of("LD_LIBRARY_PATH", path, "CUDA_DRIVER_REPORT", report.toString());
  }

  /** What the build {@code address} needs too. The JVM handles signals and frees nothing itself. */
  static Map<String, String> addressSanitizer() throws IOException, InterruptedException {
    Path out = Files.createTempFile("libasan", ".txt");
    new ProcessBuilder("g++", "-print-file-name=libasan.so")
        .redirectOutput(out.toFile())
        .start()
        .waitFor();
    String library = Files.readString(out).strip();
    Files.delete(out);
    assumeTrue(library.startsWith("/"), "g++ has no AddressSanitizer");
    return Map.of(
        "LD_PRELOAD",
        library,
        "ASAN_OPTIONS",
        "handle_segv=0:detect_leaks=0:detect_stack_use_after_return=0:quarantine_size_mb=16");
  }
}
