package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole Maven projects of a user, outside of the checkout, with the jar as it is shipped. */
class MavenBuildTest {

  @TempDir static Path shared;

  @TempDir Path folder;

  private static Path repository = Path.of("");

  @BeforeAll
  static void install() throws IOException {
    repository = LocalRepository.create(shared.resolve("repository"));
  }

  @AfterAll
  static void uninstall() throws IOException {
    LocalRepository.unlink(repository);
  }

  static List<Jdk> jdks() {
    return Jdks.supported();
  }

  private Compiling.Result compile(String project, Jdk jdk, String... options)
      throws IOException, InterruptedException {
    return MavenProject.copy(project, folder, repository).compile(jdk, options);
  }

  /** Once where it happened, and once again in Maven's summary. */
  private static void reports(Compiling.Result result, String place) {
    assertEquals(1, result.exit(), result.output());
    assertEquals(2, result.count("/" + place + " [shape.matmul] cannot"), result.output());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void theDependencyAloneFindsIt(Jdk jdk) throws IOException, InterruptedException {
    Compiling.Result result = compile("dependency", jdk);
    reports(result, "Head.java:[12,26]");
    assertEquals(1, result.count("[shapeproof] 3 tensor operations: 2 proved, 1 refuted"));
  }

  /** Each module gets a class loader of its own, and with it Z3's native library once more. */
  @ParameterizedTest
  @MethodSource("jdks")
  void oneMavenProcessSolvesInTwoModules(Jdk jdk) throws IOException, InterruptedException {
    Compiling.Result result = compile("reactor", jdk);
    reports(result, "First.java:[16,21]");
    reports(result, "Second.java:[16,21]");
    assertEquals(0, result.count("without a solver"), result.output());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void forkedCompilersSolveInTwoModules(Jdk jdk) throws IOException, InterruptedException {
    Compiling.Result result =
        compile(
            "reactor",
            jdk,
            "-Dmaven.compiler.fork=true",
            "-Dmaven.compiler.executable=" + jdk.javac());
    reports(result, "First.java:[16,21]");
    reports(result, "Second.java:[16,21]");
  }

  /** Each module says the same in the same order, whichever is compiled beside it. */
  @Test
  void fourModulesAtATimeSayTheSame() throws IOException, InterruptedException {
    Compiling.Result one = compile("reactor", Jdk.current());
    Compiling.Result four =
        MavenProject.copy("reactor", folder.resolve("again"), repository)
            .compile(Jdk.current(), "-T4");
    for (String module : List.of("first", "second", "third")) {
      List<String> said = said(one, module);
      assertFalse(said.isEmpty(), one::output);
      assertEquals(said, said(four, module), four::output);
    }
    assertEquals(6, said(one, "third").size(), one::output);
  }

  private static List<String> said(Compiling.Result result, String module) {
    return result
        .output()
        .lines()
        .filter(line -> line.contains("/" + module + "/src/") && line.contains(" [shape."))
        .map(line -> line.substring(line.indexOf("/" + module + "/src/")))
        .toList();
  }

  /** Lombok, MapStruct, Error Prone with NullAway, all lints, and every warning an error. */
  @ParameterizedTest
  @MethodSource("jdks")
  void otherProcessorsGoOnWorking(Jdk jdk) throws IOException, InterruptedException {
    Compiling.Result result = compile("layers", jdk);
    reports(result, "wrong/src/main/java/user/Linear.java:[20,26]");
    Path mapper = folder.resolve("right/target/classes/user/SizesMapperImpl.class");
    assertAll(
        result.output(),
        () -> assertEquals(1, result.count("right .."), "one module passed"),
        () -> assertTrue(result.output().contains("right ..") && Files.exists(mapper)),
        () -> assertEquals(0, result.count("right/src/main/java")),
        () -> assertEquals(1, result.count("[INFO] 1 error")));
  }
}
