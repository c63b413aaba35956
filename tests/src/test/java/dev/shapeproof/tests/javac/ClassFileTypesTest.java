package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import dev.shapeproof.tests.samples.Corpus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Annotations on types and type arguments of a class that is there only compiled, by a compiler
 * without Shapeproof. Java 17's javac does not load them into its types, Java 25's does.
 */
class ClassFileTypesTest {
  private static final Path SOURCES = Corpus.root().resolve("tests/src/test/resources/types");
  private static final Path USE = SOURCES.resolve("app/Use.java");

  @TempDir Path folder;

  static List<Jdk> jdks() {
    return Jdks.supported();
  }

  private Compiling.Result compile(Jdk jdk, Path file, String processors)
      throws IOException, InterruptedException {
    String classPath =
        String.join(
            File.pathSeparator, "classes", Jars.djl().toString(), Jars.checker().toString());
    return Compiling.javac(
        jdk.javac(),
        folder,
        file.toString(),
        List.of("-cp", classPath, "-processorpath", processors, "-parameters"));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aContractHoldsWhereverItStands(Jdk jdk) throws IOException, InterruptedException {
    Compiling.Result library = compile(jdk, SOURCES.resolve("lib/Types.java"), "nowhere");
    assertEquals(0, library.exit(), library.output());
    Compiling.Result use = compile(jdk, USE, Jars.checker().toString());
    List<String> found =
        use.output()
            .lines()
            .filter(line -> line.contains(": error: ["))
            .map(line -> line.substring(line.indexOf(".java:") + 6, line.indexOf(']') + 1))
            .toList();
    assertEquals(marked(), found, use.output());
  }

  private static List<String> marked() throws IOException {
    List<String> found = new ArrayList<>();
    int[] number = {0};
    try (Stream<String> lines = Files.lines(USE)) {
      lines.forEach(
          line -> {
            number[0]++;
            int at = line.indexOf("// BUG: ");
            if (at >= 0) {
              found.add(number[0] + ": error: [" + line.substring(at + 8) + "]");
            }
          });
    }
    return found;
  }
}
