package dev.shapeproof.runtime.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shapeproof.runtime.kernel.Binary;
import dev.shapeproof.runtime.kernel.Compare;
import dev.shapeproof.runtime.kernel.Fold;
import dev.shapeproof.runtime.kernel.Slope;
import dev.shapeproof.runtime.kernel.Unary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kernels' sources agree with the Java beside them, and the committed PTX with the sources. */
class KernelSourcesTest {
  private static final Path SOURCES =
      Path.of("src/main/resources/dev/shapeproof/runtime/cuda").toAbsolutePath();

  @Test
  void numbersOfOperationsAreThePlacesOfTheirNames() throws IOException {
    assertEquals(names(Binary.values()), listed("elementwise.cu", "Binary"));
    assertEquals(names(Compare.values()), listed("elementwise.cu", "Compare"));
    assertEquals(
        Stream.concat(names(Unary.values()).stream(), Stream.of("SAME")).toList(),
        listed("elementwise.cu", "Unary"));
    assertEquals(names(Fold.values()), listed("fold.cu", "Fold"));
    assertEquals(names(Slope.values()), listed("slope.cu", "Slope"));
  }

  @Test
  void everyKernelHasItsPtx() throws IOException {
    for (Path source : sources()) {
      String ptx = Files.readString(compiled(SOURCES, source));
      Matcher kernel =
          Pattern.compile("extern \"C\" __global__ void (\\w+)\\(")
              .matcher(Files.readString(source));
      while (kernel.find()) {
        assertTrue(ptx.contains(".entry " + kernel.group(1) + "("), kernel.group(1));
      }
    }
  }

  @Test
  void thePtxIsWhatNvccMakesOfTheSources(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(compiler(folder).contains("release 13.0"), "there is no nvcc 13.0");
    Process build =
        new ProcessBuilder(SOURCES.resolve("build.sh").toString(), folder.toString())
            .inheritIO()
            .start();
    assertEquals(0, build.waitFor());
    for (Path source : sources()) {
      assertEquals(
          Files.readString(compiled(folder, source)),
          Files.readString(compiled(SOURCES, source)),
          source + ": run build.sh beside it and commit what it makes");
    }
  }

  private static String compiler(Path folder) throws InterruptedException, IOException {
    Path out = folder.resolve("version");
    try {
      new ProcessBuilder("nvcc", "--version").redirectOutput(out.toFile()).start().waitFor();
    } catch (IOException missing) {
      return "";
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private static Path compiled(Path folder, Path source) {
    return folder.resolve(source.getFileName().toString().replace(".cu", ".ptx"));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".cu")).sorted().toList();
    }
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static List<String> listed(String source, String name) throws IOException {
    Matcher list =
        Pattern.compile("enum " + name + " \\{([^}]*)\\}")
            .matcher(Files.readString(SOURCES.resolve(source)));
    assertTrue(list.find(), name);
    return Arrays.stream(list.group(1).split(",", -1)).map(String::strip).toList();
  }
}
