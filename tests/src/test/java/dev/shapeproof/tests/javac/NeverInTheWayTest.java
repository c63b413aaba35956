package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builds that would pass without Shapeproof pass with it, and give the same classes. */
class NeverInTheWayTest {

  @TempDir Path folder;

  static List<Jdk> jdks() {
    return Jdks.supported();
  }

  private static String both() {
    return Jars.checker() + File.pathSeparator + Jars.djl();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void codeWithoutTensorsHearsNothing(Jdk jdk) throws IOException, InterruptedException {
    Sample.write(folder, "Plain.java", Sample.NO_TENSORS);
    Compiling.Result result =
        Compiling.javac(
            jdk.javac(), folder, "Plain.java", List.of("-proc:none", "-Werror", "-cp", both()));
    assertEquals(new Compiling.Result(0, ""), result);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void rightCodePassesWithEveryWarningAnError(Jdk jdk) throws IOException, InterruptedException {
    Sample.write(folder, "Right.java", Sample.RIGHT);
    Compiling.Result result =
        Compiling.javac(
            jdk.javac(),
            folder,
            "Right.java",
            List.of("-proc:none", "-Xlint:all,-path,-classfile", "-Werror", "-cp", both()));
    assertEquals(0, result.exit(), result.output());
    assertEquals(1, result.count("[shapeproof]"), result.output());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void classesAreTheSame(Jdk jdk) throws IOException, InterruptedException {
    Sample.write(folder, "Right.java", Sample.RIGHT);
    byte[] with = compiled(jdk, both());
    byte[] without = compiled(jdk, Jars.djl().toString());
    assertArrayEquals(without, with);
  }

  private byte[] compiled(Jdk jdk, String classPath) throws IOException, InterruptedException {
    Compiling.Result result =
        Compiling.javac(jdk.javac(), folder, "Right.java", List.of("-proc:none", "-cp", classPath));
    assertEquals(0, result.exit(), result.output());
    return Files.readAllBytes(folder.resolve("classes/Right.class"));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void lombokClassesBuildAndAreChecked(Jdk jdk) throws IOException, InterruptedException {
    Sample.write(
        folder,
        "Layer.java",
        """
        import ai.djl.ndarray.NDArray;
        import ai.djl.ndarray.types.Shape;
        import lombok.Getter;
        import lombok.RequiredArgsConstructor;

        @Getter
        @RequiredArgsConstructor
        class Layer {
          private final NDArray weight;

          NDArray forward() {
            NDArray x = weight.getManager().zeros(new Shape(2, 3));
            return x.matMul(getWeight().getManager().zeros(new Shape(4, 5)));
          }
        }
        """);
    String path = Jars.lombok() + File.pathSeparator + Jars.checker();
    Compiling.Result result =
        Compiling.javac(
            jdk.javac(),
            folder,
            "Layer.java",
            List.of(
                "-processorpath", path, "-cp", Jars.djl() + File.pathSeparator + Jars.lombok()));
    assertEquals(1, result.count("Layer.java:13: error: [shape.matmul]"), result.output());
    assertEquals(1, result.count("1 error"), result.output());
  }

  @Test
  void eclipsesCompilerGetsOneNote() throws IOException, InterruptedException {
    Sample.write(folder, "Bug.java", Sample.BUG);
    Compiling.Result result =
        Compiling.run(
            folder,
            List.of(
                Jdk.current().java().toString(),
                "-cp",
                Jars.ecj().toString(),
                "org.eclipse.jdt.internal.compiler.batch.Main",
                "-17",
                "-cp",
                both(),
                "-d",
                "classes",
                "Bug.java"));
    assertEquals(0, result.exit(), result.output());
    assertEquals(1, result.count("shapeproof lint"), result.output());
    assertFalse(result.output().contains("\tat "), result.output());
    assertTrue(Files.exists(folder.resolve("classes/Bug.class")));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void lastLineCountsWhatJavacDoesNotShow(Jdk jdk) throws IOException, InterruptedException {
    StringBuilder many = new StringBuilder(Sample.BUG);
    many.setLength(Sample.BUG.lastIndexOf('}'));
    for (int i = 0; i < 110; i++) {
      many.append(
          """
            NDArray p%d(NDManager m) {
              return m.zeros(new Shape(2, 3)).matMul(m.zeros(new Shape(4, %d)));
            }
          """
              .formatted(i, i + 1));
    }
    Sample.write(folder, "Bug.java", many + "}\n");
    Compiling.Result result =
        Compiling.javac(jdk.javac(), folder, "Bug.java", List.of("-proc:none", "-cp", both()));
    assertEquals(1, result.count("111 errors in all"), result.output());
  }
}
