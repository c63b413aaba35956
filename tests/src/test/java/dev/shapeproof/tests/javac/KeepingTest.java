package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With the plugin javac keeps no more of the files it parses than without: neither documentation
 * comments nor where trees end, which takes time and memory in code bases of any kind. {@code
 * editor/Keeping.java} asks it.
 */
class KeepingTest {

  private static final Path KEEPING = Path.of("src/test/resources/editor/Keeping.java");

  @TempDir Path folder;

  static Stream<Jdk> jdks() {
    return Jdks.supported().stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void thePluginAloneChangesNothing(Jdk jdk) throws IOException, InterruptedException {
    assertEquals("comments false, ends false, errors 1", kept(jdk, List.of()));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whoeverElseListensGetsAll(Jdk jdk) throws IOException, InterruptedException {
    assertEquals("comments true, ends true, errors 1", kept(jdk, List.of("listener")));
  }

  private String kept(Jdk jdk, List<String> more) throws IOException, InterruptedException {
    Sample.write(folder, "Bug.java", Sample.BUG);
    List<String> words = new ArrayList<>(List.of(jdk.java().toString()));
    for (String name : List.of("api", "file", "main", "util")) {
      words.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    words.add(KEEPING.toAbsolutePath().toString());
    words.addAll(List.of(Jars.checker().toString(), Jars.djl().toString(), "Bug.java"));
    words.addAll(more);
    Compiling.Result result = Compiling.run(folder, words);
    assertEquals(0, result.exit(), result.output());
    return result
        .output()
        .lines()
        .filter(line -> line.startsWith("comments "))
        .findFirst()
        .orElse(result.output());
  }
}
