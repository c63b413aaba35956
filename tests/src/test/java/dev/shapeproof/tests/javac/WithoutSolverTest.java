package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where Z3 cannot be loaded, everything else works, more is assumed, and the run says so once. */
class WithoutSolverTest {

  @TempDir Path folder;

  /** A file where a folder is wanted: not even root can write into it. */
  private Path unusable = Path.of("");

  static List<Jdk> jdks() {
    return Jdks.supported();
  }

  @BeforeEach
  void write() throws IOException {
    Sample.write(folder, "Bug.java", Sample.BUG);
    Sample.write(folder, "Triangle.java", Sample.NEEDS_SOLVER);
    unusable = Files.createFile(folder.resolve("unusable"));
  }

  private Compiling.Result javac(Jdk jdk, Map<String, String> variables, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.javac().toString()));
    command.addAll(List.of(options));
    command.addAll(
        List.of("-processorpath", Jars.checker().toString(), "-cp", Jars.djl().toString()));
    command.addAll(List.of("-d", "classes", "Bug.java", "Triangle.java"));
    return Compiling.run(folder, command, variables);
  }

  private Compiling.Result lint(Jdk jdk, Map<String, String> variables, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    Stream.of(options).map(option -> option.substring("-J".length())).forEach(command::add);
    command.addAll(List.of("-jar", Jars.checker().toString(), "lint"));
    command.addAll(List.of("-cp", Jars.djl().toString(), "Bug.java", "Triangle.java"));
    return Compiling.run(folder, command, variables);
  }

  /** The mistake that needs no solver is found; the other is assumed, and one line says why. */
  private static void saysSoOnce(Compiling.Result result, String why) {
    assertAll(
        result.output(),
        () -> assertEquals(1, result.exit()),
        () -> assertEquals(1, result.count("without a solver, more is assumed: " + why)),
        () -> assertEquals(1, result.count("without a solver")),
        () -> assertEquals(1, result.count("Bug.java:9: error: [shape.matmul]")),
        () -> assertEquals(0, result.count("Triangle.java:")),
        () -> assertEquals(1, result.count("6 tensor operations: 3 proved, 1 refuted, 2 assumed")));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void onAPlatformForWhichThereIsNone(Jdk jdk) throws IOException, InterruptedException {
    String why = "there is no Z3 for Linux on riscv64";
    saysSoOnce(javac(jdk, Map.of(), "-J-Dos.arch=riscv64"), why);
    saysSoOnce(lint(jdk, Map.of(), "-J-Dos.arch=riscv64"), why);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void whereNoFolderCanBeWritten(Jdk jdk) throws IOException, InterruptedException {
    Map<String, String> nowhere =
        Map.of("HOME", unusable.toString(), "XDG_CACHE_HOME", unusable.toString());
    String[] options = {"-J-Duser.home=" + unusable, "-J-Djava.io.tmpdir=" + unusable};
    String why = "cannot load Z3 (" + unusable;
    saysSoOnce(javac(jdk, nowhere, options), why);
    saysSoOnce(lint(jdk, nowhere, options), why);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void butItNeedsNoTemporaryFolder(Jdk jdk) throws IOException, InterruptedException {
    Compiling.Result result = javac(jdk, Map.of(), "-J-Djava.io.tmpdir=" + unusable);
    assertEquals(1, result.count("Bug.java:9: error: [shape.matmul]"), result.output());
    assertEquals(1, result.count("Triangle.java:12: error: [shape.matmul]"), result.output());
    assertEquals(0, result.count("without a solver"), result.output());
  }
}
