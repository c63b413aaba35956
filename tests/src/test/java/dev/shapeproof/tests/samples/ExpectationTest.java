package dev.shapeproof.tests.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checker says of the example programs exactly what their marks announce: each bug at its line
 * under its id, nothing else. Bugs not found yet stand in known-misses.txt.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ExpectationTest {

  private final List<Comparison> comparisons = new ArrayList<>();

  @BeforeAll
  void checkAllPrograms(@TempDir Path work) throws IOException, InterruptedException {
    Checker checker = new LintProcess(work);
    for (Corpus corpus : Corpus.values()) {
      List<Path> files = corpus.programs().stream().map(Program::file).toList();
      Comparison comparison = Comparison.of(corpus, checker.check(files));
      System.out.println(corpus + ": " + comparison.table());
      comparisons.add(comparison);
    }
  }

  @Test
  void everyBugIsReportedAtItsLineUnlessItIsAKnownMiss() throws IOException {
    Set<String> missed = new TreeSet<>();
    comparisons.forEach(comparison -> comparison.missed().forEach(miss -> missed.add(miss.key())));
    if (KnownMisses.rewriting()) {
      KnownMisses.write(missed);
    }
    assertEquals(KnownMisses.read(), missed, "known-misses.txt and what is missed");
  }

  @Test
  void nothingElseIsReported() {
    List<String> alarms =
        comparisons.stream().flatMap(comparison -> comparison.falseAlarms().stream()).toList();
    assertEquals(List.of(), alarms);
  }
}
