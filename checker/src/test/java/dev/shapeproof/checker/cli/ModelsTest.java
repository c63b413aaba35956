package dev.shapeproof.checker.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that did not come with the checker: where they are found, and which of two counts. */
class ModelsTest {
  private static final String MATRIX =
      """
      package tiny;
      public class Matrix {
        public static Matrix zeros(int rows, int columns) { return new Matrix(); }
        public Matrix times(Matrix other) { return this; }
      }
      """;
  private static final Map<String, String> TINY = Map.of("tiny/Matrix.java", MATRIX);
  private static final String MODEL =
      """
      import tiny.Matrix;

      @Library(name = "Tiny", version = "1", packages = "tiny") @interface Model {}

      @Represents("tensor") class Matrix {
        @Pure static Matrix zeros(int rows, int columns) {
          return zeros(of(rows, columns), dtype = dtypeConstant("f32"));
        }
        @Pure Matrix times(Matrix other) { return matmul(this, other); }
      }
      """;
  private static final String IN_JAR = "META-INF/shapeproof/models/tiny.java";
  private static final String FOUND =
      "Use.java:6: error: [shape.matmul] cannot multiply a by Matrix.zeros(4, 5)";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write(
        "Use.java",
        """
        import tiny.Matrix;

        class Use {
          Matrix go() {
            Matrix a = Matrix.zeros(2, 3);
            return a.times(Matrix.zeros(4, 5));
          }
        }
        """);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Path tiny(Map<String, String> resources) throws IOException {
    return Library.jar(folder, "tiny", TINY, resources);
  }

  private LintRun lint(Path classPath, String... words) {
    List<String> all = new ArrayList<>(List.of("lint", "-cp", classPath.toString()));
    all.addAll(List.of(words));
    all.add(folder.resolve("Use.java").toString());
    return LintRun.of(folder, all);
  }

  private static void finds(LintRun run) {
    assertEquals(1, run.code(), run::toString);
    assertTrue(run.out().startsWith(FOUND), run::toString);
    assertTrue(run.out().contains("3 tensor operations: 2 proved, 1 refuted"), run::toString);
  }

  @Test
  void withoutAModelNothingIsChecked() throws IOException {
    assertEquals(2, lint(tiny(Map.of())).code());
  }

  @Test
  void theUserNamesOne() throws IOException {
    finds(lint(tiny(Map.of()), "--models", write("mine.java", MODEL)));
  }

  @Test
  void aLibraryBringsItsOwnInAJar() throws IOException {
    finds(lint(tiny(Map.of(IN_JAR, MODEL))));
  }

  @Test
  void aLibraryBringsItsOwnInAFolder() throws IOException {
    tiny(Map.of(IN_JAR, MODEL));
    finds(lint(folder.resolve("tiny-classes")));
  }

  @Test
  void theUsersModelCountsBeforeThatOfTheLibrary() throws IOException {
    String transposed =
        MODEL
            .replace("matmul(this, other)", "matmul(this, transpose(other))")
            .replace("of(rows, columns)", "of(columns, rows)");
    Path jar = tiny(Map.of(IN_JAR, transposed));
    assertEquals(
        "inner dimensions 2 and 4 differ",
        lint(jar).out().lines().findFirst().orElse("").replaceFirst(".*: ", ""));
    finds(lint(jar, "--models", write("mine.java", MODEL)));
  }

  @Test
  void theUsersModelCountsBeforeTheBundledOne() throws IOException {
    String use =
        write(
            "Use.java",
            """
            import ai.djl.ndarray.NDArray;
            import ai.djl.ndarray.NDManager;
            import ai.djl.ndarray.types.Shape;

            class Use {
              NDArray go(NDManager manager) {
                NDArray a = manager.zeros(new Shape(2, 3));
                return a.matMul(manager.zeros(new Shape(4, 5)));
              }
            }
            """);
    String model =
        """
        import ai.djl.ndarray.NDArray;

        @Library(name = "DJL", version = "mine", packages = "ai.djl") @interface Model {}

        @Represents("tensor") class NDArray {
          @Pure NDArray matMul(NDArray other) { return add(this, other); }
        }
        """;
    assertTrue(use.endsWith("Use.java"));
    LintRun run = lint(Path.of(LintRun.djl()), "--models", write("mine.java", model));
    assertTrue(run.out().startsWith("Use.java:8: error: [shape.broadcast] "), run::toString);
  }

  @Test
  void anAnnotationInTheSourceCountsBeforeAnyModel() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    write(
        "Use.java",
        """
        package mine;

        import ai.djl.ndarray.NDArray;
        import ai.djl.ndarray.NDManager;
        import dev.shapeproof.annotations.Shape;

        abstract class Use {
          abstract @Shape("2, 3") NDArray made();

          NDArray go(NDManager manager) {
            return made().matMul(manager.zeros(new ai.djl.ndarray.types.Shape(4, 5)));
          }
        }
        """);
    String model =
        """
        import ai.djl.ndarray.NDArray;
        import mine.Use;

        @Library(name = "Mine", version = "1", packages = "mine") @interface Model {}

        @Represents("object") class Use {
          @Pure NDArray made() { return zeros(of(7, 4), dtype = dtypeConstant("f32")); }
        }
        """;
    LintRun run = lint(Path.of(LintRun.djl()), "--models", write("mine.java", model));
    assertTrue(run.out().contains("inner dimensions 3 and 4 differ"), run::toString);
  }

  @Test
  void aMemberThatDoesNotExistIsShownAtItsLine() throws IOException {
    String model = MODEL.replaceFirst("}\n}\n$", "}\n  Matrix gone(int i);\n}\n");
    LintRun run = lint(tiny(Map.of()), "--models", write("mine.java", model));
    assertEquals(1, run.code(), run::toString);
    assertTrue(
        run.out()
            .contains(
                """
                mine.java:10: error: [model.missing] the library has no method tiny.Matrix#gone(int)
                  Matrix gone(int i);
                  ^^^^^^^^^^^^^^^^^^^
                """),
        run::toString);
    assertTrue(run.out().contains(FOUND), "the rest of the model holds");
  }

  @Test
  void aMemberThatALibrarysOwnModelMakesUpIsOnlyMentioned() throws IOException {
    Path jar = tiny(Map.of(IN_JAR, MODEL.replaceFirst("}\n}\n$", "}\n  Matrix gone(int i);\n}\n")));
    LintRun run = lint(jar);
    finds(run);
    assertTrue(
        run.out()
            .contains(
                "note: part of a model is not used: "
                    + jar
                    + "!/"
                    + IN_JAR
                    + ":10:1: the library has no method tiny.Matrix#gone(int)"),
        run::toString);
  }

  @Test
  void aCorruptFileIsShownAtItsPlaceAndNothingIsChecked() throws IOException {
    String model = write("mine.java", "import tiny.Matrix;\n\nclass {\n");
    LintRun run = lint(tiny(Map.of()), "--models", model);
    assertEquals(2, run.code(), run::toString);
    assertEquals(
        "shapeproof: "
            + model
            + ":3:7: [model.malformed] not a readable model file: Parse error. Found \"{\"\n",
        run.err());
  }

  @Test
  void aCorruptFileInAJarIsOnlyMentioned() throws IOException {
    Path jar = tiny(Map.of(IN_JAR, MODEL, "META-INF/shapeproof/models/other.java", "class {"));
    LintRun run = lint(jar);
    finds(run);
    assertTrue(
        run.out().contains("note: a model is not used: " + jar + "!/META-INF/"), run::toString);
  }

  @Test
  void helpSpeaksTheWordsOfTheModel() throws IOException {
    write(
        "Use.java",
        """
        import tiny.Matrix;

        class Use {
          Matrix go() {
            Matrix w = Matrix.zeros(4, 3);
            return Matrix.zeros(2, 3).times(w);
          }
        }
        """);
    String flip =
        MODEL.replace(
            "class Matrix {", "class Matrix { @Pure Matrix flip() { return transpose(this); }");
    Map<String, String> withFlip =
        Map.of(
            "tiny/Matrix.java",
            MATRIX.replace(
                "class Matrix {", "class Matrix { public Matrix flip() { return this; }"));
    LintRun without = lint(tiny(Map.of(IN_JAR, MODEL)));
    assertFalse(without.out().contains("flip"), without.toString());
    LintRun with = lint(Library.jar(folder, "flipping", withFlip, Map.of(IN_JAR, flip)));
    assertTrue(
        with.out().contains("help: Matrix.zeros(2, 3).times(w.flip()) fits"), with.toString());
  }
}
