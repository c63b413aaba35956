package dev.shapeproof.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.LintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checker accepts what the engine accepts, with the same shape and dtype, and refuses what it
 * refuses. Operations that do not conform yet stand in known-disagreements.txt.
 */
class ConformanceTest {

  private static final long SEED = 20261124L;
  private static final Path KNOWN =
      Corpus.root().resolve("tests/src/test/resources/known-disagreements.txt");
  private static final Path PAGE = Corpus.root().resolve("docs/conformance.md");

  @Test
  void checkerAndEngineAgree(@TempDir Path work) throws IOException, InterruptedException {
    List<Judged> judged =
        new Conformance(work, SEED, new LintProcess(work, "--strict")).run(Operations.all());
    Files.write(PAGE, new ConformancePage(judged).lines());
    Set<String> disagreeing =
        judged.stream()
            .filter(it -> it.verdict().disagrees())
            .map(it -> it.call().operation().name())
            .collect(Collectors.toCollection(TreeSet::new));
    if (System.getProperty("shapeproof.rewrite") != null) {
      Files.write(KNOWN, disagreeing);
    }
    assertEquals(
        new TreeSet<>(Files.readAllLines(KNOWN)), disagreeing, "known-disagreements.txt and now");
  }
}
