package dev.shapeproof.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.cli.CommandLine.Ended;
import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code shapeproof lint} prints and how it ends, on every JDK that is here. */
class LintTest {
  private static final String PROGRAM =
      """
      import ai.djl.ndarray.NDArray;
      import ai.djl.ndarray.NDManager;
      import ai.djl.ndarray.types.Shape;

      class %s {
        NDArray go(NDManager manager) {
          NDArray x = manager.ones(new Shape(32, 768));
          return x.matMul(manager.ones(new Shape(%d, 10)));
        }
      }
      """;

  @TempDir Path folder;

  static List<Jdk> jdks() {
    return Jdks.supported();
  }

  @BeforeEach
  void writePrograms() throws IOException {
    Files.writeString(folder.resolve("Bug.java"), PROGRAM.formatted("Bug", 512));
    Files.writeString(folder.resolve("Right.java"), PROGRAM.formatted("Right", 768));
    Files.writeString(folder.resolve("Broken.java"), "class Broken { void go( { } }\n");
    Files.writeString(folder.resolve("Plain.java"), "class Plain {}\n");
  }

  private static void assertEnds(int code, Ended ended) {
    assertEquals(code, ended.code(), ended::toString);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aBugIsShownAtItsArgument(Jdk jdk) throws IOException, InterruptedException {
    Ended ended = new CommandLine(jdk, folder).run("lint", "-cp", CommandLine.djl(), "Bug.java");
    assertEnds(1, ended);
    assertTrue(
        ended.out().startsWith("Bug.java:8: error: [shape.matmul] cannot multiply x by "),
        ended::toString);
    assertTrue(ended.out().contains("\n  (see docs/rules/shape.matmul.md)\n"), ended::toString);
    assertFalse(ended.out().contains("\u001b"), ended::toString);
    assertEquals("", ended.err());
    try (var files = Files.list(folder)) {
      assertTrue(
          files.noneMatch(file -> file.toString().endsWith(".class")), "lint writes no classes");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void rightCodeIsSilentAndCounted(Jdk jdk) throws IOException, InterruptedException {
    Ended ended = new CommandLine(jdk, folder).run("lint", "-cp", CommandLine.djl(), "Right.java");
    assertEnds(0, ended);
    assertTrue(ended.out().contains("3 tensor operations: "), ended::toString);
    assertEquals("", ended.err());
  }

  @Test
  void whatDoesNotCompileIsSaidAndTheRestIsChecked() throws IOException, InterruptedException {
    Ended ended = lint("-cp", CommandLine.djl(), ".");
    assertEnds(2, ended);
    assertTrue(
        ended.err().startsWith("shapeproof: Broken.java:1: does not compile: "), ended::toString);
    assertTrue(ended.out().contains("Bug.java:8: error: [shape.matmul]"), ended::toString);
  }

  @Test
  void withoutAClassPathItSaysWhereToGetOne() throws IOException, InterruptedException {
    Ended ended = lint("Bug.java");
    assertEnds(2, ended);
    assertTrue(
        ended.err().contains("package ai.djl.ndarray is not on the class path"), ended::toString);
    assertTrue(ended.err().contains("ai.djl is on Maven Central as ai.djl:api"), ended::toString);
    assertTrue(ended.err().contains("-cp PATH, or --maven"), ended::toString);
  }

  @Test
  void aDamagedJarIsNamed() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("damaged.jar"), "PK, and nothing of a jar behind it");
    String path = CommandLine.djl() + File.pathSeparator + "damaged.jar";
    Ended ended = lint("-cp", path, "Bug.java");
    assertEnds(2, ended);
    assertTrue(ended.err().startsWith("shapeproof: error reading damaged.jar; "), ended::toString);
    assertTrue(ended.err().contains("nothing was checked"), ended::toString);
  }

  @Test
  void codeWithoutTensorsIsNotCalledChecked() throws IOException, InterruptedException {
    Ended ended = lint("Plain.java");
    assertEnds(2, ended);
    assertTrue(ended.err().contains("nothing was checked"), ended::toString);
  }

  @Test
  void badUsageIsOneLine() throws IOException, InterruptedException {
    for (String[] words :
        new String[][] {
          {"--fromat", "json", "Bug.java"},
          {"Missing.java"},
          {"-cp", "missing.jar", "Bug.java"},
          {"--models", "missing.java", "Bug.java"},
          {"--baseline", "missing.jsonl", "Bug.java"},
        }) {
      Ended ended = lint(words);
      assertEnds(2, ended);
      assertEquals(1, ended.err().lines().count(), ended::toString);
      assertEquals("", ended.out(), ended::toString);
    }
  }

  @Test
  void aBaselineSurvivesMovedLines() throws IOException, InterruptedException {
    assertEnds(0, lint("-cp", CommandLine.djl(), "--write-baseline", "known.jsonl", "Bug.java"));
    Files.writeString(folder.resolve("Bug.java"), "// moved\n\n" + PROGRAM.formatted("Bug", 512));
    Ended ended = lint("-cp", CommandLine.djl(), "--baseline", "known.jsonl", "Bug.java");
    assertEnds(0, ended);
    assertTrue(ended.out().contains("1 finding of the baseline not shown"), ended::toString);
  }

  @Test
  void jsonIsOneDocument() throws IOException, InterruptedException {
    Ended ended = lint("-cp", CommandLine.djl(), "--format", "json", "Bug.java");
    assertEnds(1, ended);
    assertTrue(ended.out().startsWith("{\n") && ended.out().endsWith("}\n"), ended::toString);
    assertTrue(ended.out().contains("\"rule\": \"shape.matmul\""), ended::toString);
  }

  @Test
  void thePagesOfTheRulesAreInTheJar() throws IOException, InterruptedException {
    Ended ended = new CommandLine(Jdk.current(), folder).run("explain", "shape.matmul");
    assertEnds(0, ended);
    assertTrue(ended.out().startsWith("# shape.matmul\n"), ended::toString);
  }

  @Test
  void theProcessorPathIsThePackedJar() throws IOException, InterruptedException {
    Ended ended = new CommandLine(Jdk.current(), folder).run("processor-path");
    assertEnds(0, ended);
    assertTrue(
        ended.out().strip().endsWith(".jar") && Files.exists(Path.of(ended.out().strip())),
        ended::toString);
  }

  private Ended lint(String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("lint"));
    all.addAll(List.of(words));
    return new CommandLine(Jdk.current(), folder).run(all.toArray(String[]::new));
  }
}
