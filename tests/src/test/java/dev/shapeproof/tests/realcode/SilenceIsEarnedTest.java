package dev.shapeproof.tests.realcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.LintProcess;
import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the samples the checker knows what it says nothing about. */
class SilenceIsEarnedTest {
  private static final int AT_LEAST = 90;

  @Test
  void nineOfTenOperationsOfTheSamplesAreDecided(@TempDir Path work)
      throws IOException, InterruptedException {
    List<Path> samples =
        Stream.of(Corpus.BUGS, Corpus.FIXED)
            .flatMap(corpus -> corpus.programs().stream())
            .map(Program::file)
            .toList();
    String said = String.join("\n", new LintProcess(work).say(samples));
    Ledger ledger = Ledger.read(said);
    assertTrue(ledger.operations() > 0, said);
    assertTrue(
        ledger.decidedPercent() >= AT_LEAST,
        () -> ledger.decidedPercent() + " % decided, assumed: " + ledger.assumed());
    int reasoned = ledger.operations() - ledger.proved() - ledger.refuted() - ledger.expected();
    assertEquals(reasoned, ledger.allAssumed(), "each assumed operation has its reason");
  }
}
