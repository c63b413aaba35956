package dev.shapeproof.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever {@code lint} is given, it says where and what is wrong and what to do, ends with the
 * right code, and says the same as JSON to who asks for that.
 */
class BadInputTest {
  private static final String BUG =
      """
      import ai.djl.ndarray.NDArray;
      import ai.djl.ndarray.NDManager;
      import ai.djl.ndarray.types.Shape;

      class Bug {
        NDArray product(NDManager manager) {
          NDArray x = manager.zeros(new Shape(2, 3));
          return x.matMul(manager.zeros(new Shape(4, 5)));
        }
      }
      """;
  private static final String FOUND = "Bug.java:8: error: [shape.matmul] cannot multiply x by ";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write("Bug.java", BUG);
  }

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text).toString();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private LintRun lint(String... words) {
    List<String> all = new ArrayList<>(List.of("lint"));
    all.addAll(List.of(words));
    return LintRun.of(folder, all);
  }

  /** The run again, as JSON: the same end, and the same failures. */
  private JsonNode json(LintRun text, String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of("lint", "--format", "json"));
    all.addAll(List.of(words));
    LintRun run = LintRun.of(folder, all);
    JsonNode document = new ObjectMapper().readTree(run.out());
    assertEquals(text.code(), run.code(), run::toString);
    List<String> failures = new ArrayList<>();
    document.get("failures").forEach(line -> failures.add("shapeproof: " + line.asText()));
    assertEquals(text.err().lines().toList(), failures);
    assertTrue(document.has("ledger") && document.has("findings"), run::toString);
    return document;
  }

  /** Nothing could be done, for this reason, which is all that is said. */
  private void refuses(String why, String... words) throws IOException {
    LintRun run = lint(words);
    assertEquals(2, run.code(), run::toString);
    assertEquals("shapeproof: " + why + "\n", run.err(), run::toString);
    json(run, words);
  }

  @Test
  void whatIsNotThereIsNamed() throws IOException {
    String bug = path("Bug.java");
    String djl = LintRun.djl();
    Files.createDirectory(folder.resolve("empty"));
    String text = write("notes.txt", "no Java");
    refuses("no such file or folder: No.java", "-cp", djl, "No.java");
    refuses("no .java file under " + path("empty"), "-cp", djl, path("empty"));
    refuses("not a .java file: " + text, "-cp", djl, text);
    refuses("no such file or folder on the class path: no.jar", "-cp", "no.jar", bug);
    refuses("neither a jar nor a folder on the class path: " + text, "-cp", text, bug);
    refuses("no such model file: no.java", "-cp", djl, "--models", "no.java", bug);
    refuses("no such baseline: no.jsonl", "-cp", djl, "--baseline", "no.jsonl", bug);
    refuses(
        "unknown option --strickt; did you mean --strict? (see shapeproof lint --help)",
        "--strickt",
        bug);
  }

  @Test
  void aByteOrderMarkIsCalledByItsName() throws IOException {
    LintRun run = lint("-cp", LintRun.djl(), write("Marked.java", "\ufeff" + BUG));
    assertEquals(2, run.code(), run::toString);
    assertEquals(
        "shapeproof: Marked.java:1: does not compile: begins with a byte order mark, which javac"
            + " refuses: save it as UTF-8 without one",
        run.err().lines().findFirst().orElseThrow(),
        run::toString);
  }

  @Test
  void whatIsNoJavaIsNamedWithItsFile() throws IOException {
    LintRun run = lint("-cp", LintRun.djl(), write("Main.java", "fun main() {\n  println(1)\n}\n"));
    assertEquals(2, run.code(), run::toString);
    assertTrue(
        run.err().lines().filter(line -> line.contains("does not compile")).count() > 0
            && run.err()
                .lines()
                .filter(line -> line.contains("does not compile"))
                .allMatch(line -> line.startsWith("shapeproof: Main.java")),
        run::toString);
  }

  @Test
  void deeplyNestedCodeIsReadLikeAnyOther() throws IOException {
    String deep = BUG.replace("return x", "return " + "(".repeat(3000) + "x" + ")".repeat(3000));
    LintRun run = lint("-cp", LintRun.djl(), write("Bug.java", deep));
    assertEquals(1, run.code(), run::toString);
    assertTrue(run.out().contains(FOUND), run::toString);
  }

  @Test
  void aWordThatAnOptionDoesNotTakeIsNamed() {
    LintRun run = lint("--format", "jsn", path("Bug.java"));
    assertEquals(2, run.code());
    assertEquals(
        "shapeproof: --format is text or json, not 'jsn' (see shapeproof lint --help)\n",
        run.err());
  }

  @Test
  void aCorruptBaselineIsShownAtItsLine() throws IOException {
    String file = write("known.jsonl", "\n{\"rule\": \"shape.matmul\"}\n");
    refuses(
        "cannot read the baseline: " + file + ":2: not a line of a baseline",
        "-cp",
        LintRun.djl(),
        "--baseline",
        file,
        path("Bug.java"));
  }

  @Test
  void aBaselineThatCannotBeWrittenFailsTheRun() throws IOException {
    String file = path("no/known.jsonl");
    LintRun run = lint("-cp", LintRun.djl(), "--write-baseline", file, path("Bug.java"));
    assertEquals(2, run.code(), run::toString);
    assertEquals(
        "shapeproof: cannot write the baseline " + file + ": its folder does not exist\n",
        run.err());
  }

  @Test
  void aBaselineIsReadBack() throws IOException {
    String[] write = {"-cp", LintRun.djl(), "--write-baseline", path("b"), path("Bug.java")};
    assertEquals(0, lint(write).code());
    String[] read = {"-cp", LintRun.djl(), "--baseline", path("b"), path("Bug.java")};
    LintRun known = lint(read);
    assertEquals(0, known.code(), known::toString);
    JsonNode document = json(known, read);
    assertEquals("1 finding of the baseline not shown", document.get("notes").get(0).asText());
    write(
        "Bug.java",
        BUG.replace("return x", "var y = x.add(manager.zeros(new Shape(7)));\n    return x"));
    LintRun more = lint(read);
    assertEquals(1, more.code(), more::toString);
    assertTrue(more.out().startsWith("Bug.java:8: error: [shape.broadcast] "), more::toString);
  }

  @Test
  void aSourceInAJarThatDoesNotCompileIsShown() throws IOException {
    Path jar = Path.of(path("sources.jar"));
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("Other.java"));
      out.write("class Other {\n  int i = null;\n}\n".getBytes(StandardCharsets.UTF_8));
    }
    write("User.java", "class User {\n  Other other = new Other();\n}\n");
    LintRun run = lint("-cp", jar.toString(), path("User.java"));
    assertEquals(2, run.code(), run::toString);
    assertTrue(run.err().contains("Other.java:2"), run::toString);
  }

  @Test
  void whatDoesNotCompileIsShownAndTheRestChecked() throws IOException {
    write("Syntax.java", "class Syntax {\n  int i = ;\n}\n");
    write("Symbol.java", "class Symbol {\n  int i = j;\n}\n");
    String[] words = {"-cp", LintRun.djl(), path("Syntax.java"), path("Bug.java")};
    LintRun run = lint(words);
    assertEquals(2, run.code(), run::toString);
    assertEquals(
        "shapeproof: Syntax.java:2: does not compile: illegal start of expression\n", run.err());
    assertTrue(run.out().startsWith(FOUND), run::toString);
    json(run, words);
    LintRun other = lint("-cp", LintRun.djl(), path("Symbol.java"), path("Bug.java"));
    assertEquals(
        "shapeproof: Symbol.java:2: does not compile: cannot find symbol: variable j\n",
        other.err());
    assertTrue(other.out().startsWith(FOUND), other::toString);
  }

  @Test
  void aFileThatIsNotTextIsSaidOnce() throws IOException {
    byte[] bytes = new byte[300];
    java.util.Arrays.fill(bytes, (byte) 0xff);
    Files.write(folder.resolve("Binary.java"), bytes);
    LintRun run = lint("-cp", LintRun.djl(), path("Binary.java"), path("Bug.java"));
    assertEquals(2, run.code(), run::toString);
    assertEquals(1, run.err().lines().count(), run::toString);
    assertTrue(
        run.err()
            .startsWith("shapeproof: Binary.java:1: does not compile: not Java source in UTF-8"),
        run::toString);
    assertTrue(run.out().startsWith(FOUND), run::toString);
  }

  @Test
  void aMalformedAnnotationIsShownAtItsColumn() throws IOException {
    String file =
        write(
            "Head.java",
            """
            import ai.djl.ndarray.NDArray;
            import dev.shapeproof.annotations.Shape;

            class Head {
              NDArray same(@Shape("b, , d") NDArray x) {
                return x;
              }
            }
            """);
    String[] words = {"-cp", LintRun.djl(), file};
    LintRun run = lint(words);
    assertEquals(1, run.code(), run::toString);
    assertTrue(
        run.out()
            .startsWith(
                """
                Head.java:5: error: [contract.malformed] malformed shape "b, , d": column 4: \
                expected a dimension after ','
                  NDArray same(@Shape("b, , d") NDArray x) {
                                          ^
                """),
        run::toString);
    JsonNode finding = json(run, words).get("findings").get(0);
    assertEquals("contract.malformed", finding.get("rule").asText());
    assertEquals(27, finding.get("column").asInt());
  }

  @Test
  void codeWithoutTensorsIsNotCalledChecked() throws IOException {
    write("plain/Plain.java", "class Plain {}\n");
    refuses(
        "nothing was checked: no tensor operation was understood in 1 file",
        "-cp",
        LintRun.djl(),
        path("plain"));
  }

  @Test
  void aLibraryWithoutAModelIsCountedAndNeverCalledChecked() throws IOException {
    Path nd4j =
        Library.jar(
            folder,
            "nd4j",
            Map.of(
                "org/nd4j/linalg/NDArray.java",
                """
                package org.nd4j.linalg;
                public class NDArray {
                  public NDArray mmul(NDArray other) { return this; }
                  public interface Body { NDArray of(NDArray x); }
                }
                """),
            Map.of());
    String use =
        write(
            "Use.java",
            """
            import org.nd4j.linalg.NDArray;

            class Use {
              NDArray go(NDArray x) {
                NDArray.Body body = y -> y.mmul(y);
                return body.of(new NDArray()).mmul(x);
              }
            }
            """);
    String line = "4 ND4J operations not checked: no model for org.nd4j";
    LintRun alone = lint("-cp", nd4j.toString(), use);
    assertEquals(2, alone.code(), alone::toString);
    assertTrue(alone.out().contains("\n" + line + "\n"), alone::toString);
    assertTrue(alone.err().contains("nothing was checked"), alone::toString);
    String both = LintRun.djl() + java.io.File.pathSeparator + nd4j;
    LintRun mixed = lint("-cp", both, use, path("Bug.java"));
    assertEquals(1, mixed.code(), mixed::toString);
    assertTrue(mixed.out().contains("\n" + line + "\n"), mixed::toString);
  }

  @Test
  void statsAndStrictAddToTheRest() throws IOException {
    write("Bug.java", BUG.replace("4, 5", "3, 5").replace("2, 3", "manager.getName().length(), 3"));
    String[] words = {"-cp", LintRun.djl(), "--strict", "--stats", path("Bug.java")};
    LintRun run = lint(words);
    assertTrue(run.out().contains("\nsolver: "), run::toString);
    assertTrue(run.out().contains("\nanalysis: 1 class, 2 methods, "), run::toString);
    json(run, words);
  }
}
