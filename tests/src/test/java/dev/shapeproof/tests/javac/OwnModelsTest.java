package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A library that the checker does not know is checked inside javac by a model of the user's. */
class OwnModelsTest {

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

  @TempDir static Path shared;

  @TempDir Path folder;

  static List<Jdk> jdks() {
    return Jdks.supported();
  }

  @BeforeAll
  static void compileTheLibrary() throws IOException, InterruptedException {
    Files.createDirectories(shared.resolve("tiny"));
    Sample.write(
        shared,
        "tiny/Matrix.java",
        """
        package tiny;

        public class Matrix {
          public static Matrix zeros(int rows, int columns) { return new Matrix(); }
          public Matrix times(Matrix other) { return this; }
        }
        """);
    Compiling.Result result =
        Compiling.javac(
            Jdk.current().javac(), shared, "tiny/Matrix.java", List.of("--release", "17"));
    assertEquals(0, result.exit(), result.output());
  }

  @BeforeEach
  void write() throws IOException {
    Sample.write(folder, "tiny.model", MODEL);
    Sample.write(
        folder,
        "Use.java",
        """
        import tiny.Matrix;

        class Use {
          Matrix go() {
            return Matrix.zeros(2, 3).times(Matrix.zeros(4, 5));
          }
        }
        """);
  }

  private Compiling.Result compile(Jdk jdk, String... options)
      throws IOException, InterruptedException {
    String classPath = shared.resolve("classes") + File.pathSeparator + folder.resolve("lib");
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-processorpath", Jars.checker().toString(), "-cp", classPath));
    return Compiling.javac(jdk.javac(), folder, "Use.java", all);
  }

  private static void finds(Compiling.Result result) {
    assertEquals(1, result.exit(), result.output());
    assertEquals(1, result.count("Use.java:5: error: [shape.matmul]"), result.output());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void namedToThePlugin(Jdk jdk) throws IOException, InterruptedException {
    finds(compile(jdk, "-Xplugin:Shapeproof models=tiny.model"));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void namedToTheProcessor(Jdk jdk) throws IOException, InterruptedException {
    finds(compile(jdk, "-Ashapeproof.models=tiny.model"));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void broughtByTheLibrary(Jdk jdk) throws IOException, InterruptedException {
    Path models = Files.createDirectories(folder.resolve("lib/META-INF/shapeproof/models"));
    Sample.write(models, "tiny.java", MODEL);
    finds(compile(jdk));
  }

  /** javac places the mistakes like any other error. */
  @ParameterizedTest
  @MethodSource("jdks")
  void mistakesInItAreErrorsAtTheirLine(Jdk jdk) throws IOException, InterruptedException {
    Sample.write(folder, "tiny.model", MODEL.replace("times(", "product("));
    Compiling.Result missing = compile(jdk, "-Ashapeproof.models=tiny.model");
    assertEquals(1, missing.exit(), missing.output());
    assertEquals(
        1,
        missing.count("tiny.model:9: error: [model.missing] the library has no method"),
        missing.output());
    Sample.write(folder, "tiny.model", MODEL.replace("matmul(", "matmull("));
    Compiling.Result malformed = compile(jdk, "-Ashapeproof.models=tiny.model");
    assertEquals(1, malformed.exit(), malformed.output());
    assertEquals(
        1, malformed.count("error: tiny.model:9:45: [model.malformed] "), malformed.output());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aLibraryWithoutOneIsNotCalledChecked(Jdk jdk) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("org/nd4j"));
    Sample.write(
        folder,
        "Use.java",
        """
        package org.nd4j;

        class Use {
          int size() {
            return 2;
          }

          int twice() {
            return size() + size();
          }
        }
        """);
    Compiling.Result result = compile(jdk);
    assertEquals(0, result.exit(), result.output());
    assertEquals(
        1,
        result.count("[shapeproof] 2 ND4J operations not checked: no model for org.nd4j"),
        result.output());
  }
}
