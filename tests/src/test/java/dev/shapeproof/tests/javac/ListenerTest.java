package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Editors and build tools that compile through javax.tools can place a finding and look it up, also
 * where they hand processors a wrapped environment. {@code editor/Editor.java} is one.
 */
class ListenerTest {

  private static final Path EDITOR = Path.of("src/test/resources/editor/Editor.java");

  @TempDir Path folder;

  static Stream<Arguments> editors() {
    return Jdks.supported().stream()
        .flatMap(
            jdk -> Stream.of("path", "proxy", "delegate").map(door -> Arguments.of(jdk, door)));
  }

  @ParameterizedTest
  @MethodSource("editors")
  void findingHasFileRangeAndCodeOnTheArgument(Jdk jdk, String door)
      throws IOException, InterruptedException {
    Sample.write(folder, "Bug.java", Sample.BUG);
    Compiling.Result result =
        Compiling.run(
            folder,
            List.of(
                jdk.java().toString(),
                EDITOR.toAbsolutePath().toString(),
                Jars.checker().toString(),
                Jars.djl().toString(),
                "Bug.java",
                door));
    assertEquals(0, result.exit(), result.output());
    int argument = Sample.BUG.indexOf("matMul(w)") + "matMul(".length();
    assertEquals(
        List.of(
            "ERROR|Bug.java|9|21|%d|%d|shape.matmul|[shape.matmul] cannot multiply x by w: inner"
                    .formatted(argument, argument + 1)
                + " dimensions 3 and 4 differ"),
        result.output().lines().filter(line -> line.startsWith("ERROR")).toList(),
        result.output());
    assertEquals(1, result.count("[shapeproof] 3 tensor operations"), result.output());
  }
}
