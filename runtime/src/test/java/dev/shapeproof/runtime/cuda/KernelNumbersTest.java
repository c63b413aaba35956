package dev.shapeproof.runtime.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ptxas} assembles every kernel for three generations of devices; the page says what of. */
class KernelNumbersTest {
  private static final Path SOURCES =
      Path.of("src/main/resources/dev/shapeproof/runtime/cuda").toAbsolutePath();

  /** Of every kernel. */
  private static final int WARPS_OF_BLOCK = 256 / 32;

  private static final Pattern ENTRY =
      Pattern.compile(
          "Compiling entry function '(\\w+)'.*?Function properties for \\1\\s+"
              + "(\\d+) bytes stack frame, (\\d+) bytes spill stores, (\\d+) bytes spill loads"
              + ".*?Used (\\d+) registers([^\\n]*)",
          Pattern.DOTALL);

  private static final Pattern SHARED = Pattern.compile("(\\d+) bytes smem");

  /** A generation: what one multiprocessor has. */
  private enum Target {
    SM_75(32, 64 << 10, 0),
    SM_80(64, 164 << 10, 1 << 10),
    SM_90(64, 228 << 10, 1 << 10);

    private static final int REGISTERS = 1 << 16;

    /** Registers are given to a warp by so many, and to four warps at once. */
    private static final int GRAIN = 256;

    private static final int SIDE_BY_SIDE = 4;

    private final int warps;
    private final int shared;
    private final int reserved;

    Target(int warps, int shared, int reserved) {
      this.warps = warps;
      this.shared = shared;
      this.reserved = reserved;
    }

    /** Per cent of the warps that it could hold, rounded down. */
    int occupancy(Numbers kernel) {
      int ofWarp = (kernel.registers() * 32 + GRAIN - 1) / GRAIN * GRAIN;
      int byRegisters = REGISTERS / ofWarp / SIDE_BY_SIDE * SIDE_BY_SIDE / WARPS_OF_BLOCK;
      int byShared = shared / Math.max(1, kernel.shared() + reserved);
      int blocks = Math.min(warps / WARPS_OF_BLOCK, Math.min(byRegisters, byShared));
      return 100 * blocks * WARPS_OF_BLOCK / warps;
    }
  }

  private record Numbers(int registers, int shared, int stack, int spills) {}

  @Test
  void areThoseOfThePage(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(printed(folder, "--version").contains("release 13.0"), "there is no ptxas 13.0");
    Map<String, List<Numbers>> kernels = new TreeMap<>();
    for (Target target : Target.values()) {
      for (Path ptx : ptx()) {
        String arch = target.name().toLowerCase(Locale.ROOT);
        String said =
            printed(folder, "-v", "-arch=" + arch, "-o", folder + "/cubin", ptx.toString());
        Matcher entry = ENTRY.matcher(said);
        while (entry.find()) {
          kernels.computeIfAbsent(entry.group(1), k -> new ArrayList<>()).add(numbers(entry));
        }
      }
    }
    new DesignTable("| kernel | registers | shared, bytes | stack, bytes | spills | occupancy, % |")
        .holds(
            kernels.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList());
  }

  private static Numbers numbers(Matcher entry) {
    Matcher shared = SHARED.matcher(entry.group(6));
    return new Numbers(
        Integer.parseInt(entry.group(5)),
        shared.find() ? Integer.parseInt(shared.group(1)) : 0,
        Integer.parseInt(entry.group(2)),
        Integer.parseInt(entry.group(3)) + Integer.parseInt(entry.group(4)));
  }

  private static String row(String name, List<Numbers> numbers) {
    assertEquals(Target.values().length, numbers.size(), name);
    List<String> occupancy = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      occupancy.add(String.valueOf(Target.values()[i].occupancy(numbers.get(i))));
    }
    return String.join(
        " | ",
        "| `" + name + "`",
        numbers.stream()
            .map(Numbers::registers)
            .map(String::valueOf)
            .collect(Collectors.joining(" / ")),
        each(numbers, Numbers::shared),
        each(numbers, Numbers::stack),
        each(numbers, Numbers::spills),
        String.join(" / ", occupancy) + " |");
  }

  /** Once, where all are the same. */
  private static String each(List<Numbers> numbers, Function<Numbers, Integer> what) {
    List<String> values = numbers.stream().map(what).map(String::valueOf).toList();
    return values.stream().distinct().count() == 1 ? values.get(0) : String.join(" / ", values);
  }

  private static List<Path> ptx() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".ptx")).sorted().toList();
    }
  }

  /** What ptxas says; nothing where there is none. */
  private static String printed(Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>(List.of("ptxas"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      int status = process.waitFor();
      String said = Files.readString(log);
      assertEquals(0, status, said);
      return said;
    } catch (IOException missing) {
      return "";
    }
  }
}
