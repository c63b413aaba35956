package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way into javac finds the mistake, and finds it once. */
class DoorsTest {

  private static final String PROCESSOR = "dev.shapeproof.checker.javac.ShapeproofProcessor";

  @TempDir Path folder;

  static List<Jdk> jdks() {
    return Jdks.supported();
  }

  @BeforeEach
  void write() throws IOException {
    Sample.write(folder, "Bug.java", Sample.BUG);
  }

  private static String both() {
    return Jars.checker() + File.pathSeparator + Jars.djl();
  }

  private void findsItOnce(Jdk jdk, List<String> options) throws IOException, InterruptedException {
    Compiling.Result result = Compiling.javac(jdk.javac(), folder, "Bug.java", options);
    assertAll(
        result.output(),
        () -> assertEquals(1, result.exit()),
        () -> assertEquals(1, result.count("error: [shape.matmul]")),
        () -> assertEquals(1, result.count("Bug.java:9: error: [shape.matmul]")),
        () -> assertEquals(1, result.count("1 error")),
        () -> assertEquals(1, result.count("[shapeproof]")));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void classPathAlone(Jdk jdk) throws IOException, InterruptedException {
    findsItOnce(jdk, List.of("-cp", both()));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void classPathWithoutProcessing(Jdk jdk) throws IOException, InterruptedException {
    findsItOnce(jdk, List.of("-proc:none", "-cp", both()));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void processorPathAlone(Jdk jdk) throws IOException, InterruptedException {
    String checker = Jars.checker().toString();
    findsItOnce(jdk, List.of("-processorpath", checker, "-cp", Jars.djl().toString()));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void namedPlugin(Jdk jdk) throws IOException, InterruptedException {
    findsItOnce(jdk, List.of("-Xplugin:Shapeproof", "-cp", both()));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void pluginAndProcessorTogether(Jdk jdk) throws IOException, InterruptedException {
    findsItOnce(jdk, List.of("-Xplugin:Shapeproof", "-processor", PROCESSOR, "-cp", both()));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void onlyProcessingSaysThatNothingWasChecked(Jdk jdk) throws IOException, InterruptedException {
    Compiling.Result result =
        Compiling.javac(jdk.javac(), folder, "Bug.java", List.of("-proc:only", "-cp", both()));
    assertEquals(0, result.exit(), result.output());
    assertEquals(1, result.count("nothing was checked"), result.output());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void earlyStopSaysThatNothingWasChecked(Jdk jdk) throws IOException, InterruptedException {
    Sample.write(
        folder, "Bug.java", Sample.BUG.replace("class Bug {", "class Bug { int i = \"\";"));
    Compiling.Result result =
        Compiling.javac(
            jdk.javac(), folder, "Bug.java", List.of("-XDcompilePolicy=simple", "-cp", both()));
    assertEquals(1, result.exit(), result.output());
    boolean said = result.output().contains("--should-stop=ifError=FLOW");
    assertTrue(said || result.output().contains("shape.matmul"), result.output());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void unknownOptionNamesTheKnownOnes(Jdk jdk) throws IOException, InterruptedException {
    Compiling.Result result =
        Compiling.javac(
            jdk.javac(), folder, "Bug.java", List.of("-Xplugin:Shapeproof stirct", "-cp", both()));
    assertEquals(1, result.exit(), result.output());
    assertEquals(1, result.count("unknown Shapeproof option 'stirct'"), result.output());
  }
}
