package dev.shapeproof.tests.oracle;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.Mark;
import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example programs do on DJL what their comments say: each bug fails at the marked line, each
 * correct program runs clean. Without this, an expected finding would be an opinion.
 */
class OracleTest {

  @TempDir Path work;

  @TestFactory
  Stream<DynamicTest> buggySamplesFailAtTheirMark() throws IOException, InterruptedException {
    return tests(Corpus.BUGS);
  }

  @TestFactory
  Stream<DynamicTest> correctedTwinsRunClean() throws IOException, InterruptedException {
    return tests(Corpus.FIXED);
  }

  @TestFactory
  Stream<DynamicTest> modelsRunClean() throws IOException, InterruptedException {
    return tests(Corpus.MODELS);
  }

  @TestFactory
  Stream<DynamicTest> wrongModelsFailAtTheirMark() throws IOException, InterruptedException {
    return tests(Corpus.MODEL_BUGS);
  }

  @TestFactory
  Stream<DynamicTest> furtherBugsFailAtTheirMark() throws IOException, InterruptedException {
    return tests(Corpus.FOUND);
  }

  @TestFactory
  Stream<DynamicTest> programsToLeaveAloneRunClean() throws IOException, InterruptedException {
    return tests(Corpus.SILENT);
  }

  private Stream<DynamicTest> tests(Corpus corpus) throws IOException, InterruptedException {
    Map<String, Outcome> outcomes = new Oracle(work).run(corpus.programs());
    Set<String> onGpu = gpuPrograms();
    return corpus.programs().stream()
        .filter(program -> !onGpu.contains(program.name()))
        .map(
            program ->
                dynamicTest(
                    program.name(),
                    () -> check(program, requireNonNull(outcomes.get(program.className())))));
  }

  /** Programs that only compile here: their bug is a tensor on a GPU. */
  private static Set<String> gpuPrograms() {
    return Stream.of(Corpus.BUGS, Corpus.FOUND)
        .flatMap(corpus -> corpus.programs().stream())
        .filter(program -> program.bug().filter(Mark::needsCuda).isPresent())
        .map(Program::name)
        .collect(Collectors.toSet());
  }

  private static void check(Program program, Outcome outcome) {
    if (program.bug().isEmpty() || program.bug().get().silent()) {
      assertEquals(Outcome.Kind.CLEAN, outcome.kind(), outcome::toString);
      return;
    }
    Mark bug = program.bug().get();
    assertEquals(Outcome.Kind.THREW, outcome.kind(), outcome::toString);
    assertTrue(
        bug.later() || outcome.lines().contains(bug.line()),
        () -> "marked line " + bug.line() + ", failed at " + outcome);
  }
}
