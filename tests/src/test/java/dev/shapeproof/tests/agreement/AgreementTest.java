package dev.shapeproof.tests.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.samples.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checker's word on generated programs is what they do on the engine: it reports nothing in
 * those that run, proves nothing that fails, and finds nearly all that fail.
 */
class AgreementTest {

  private static final long SEED = 20261128L;
  private static final int PROGRAMS = 2_000;
  private static final int AT_ONCE = 2_000;

  /** How many programs, where it is not the usual number; then the page stays as it is. */
  private static final String COUNT = "shapeproof.agreement";

  private static final int FOUND_PER_MILLE = 980;
  private static final Path PAGE = Corpus.root().resolve("docs/agreement.md");

  @TempDir Path work;

  @Test
  void theVerdictIsWhatTheProgramDoes() throws IOException, InterruptedException {
    int programs = Integer.getInteger(COUNT, PROGRAMS);
    Tally tally = new Tally();
    for (int from = 0; from < programs; from += AT_ONCE) {
      Path folder = Files.createDirectories(work.resolve("from" + from));
      new AgreementRun(folder, SEED)
          .programs(from, Math.min(programs, from + AT_ONCE))
          .forEach(tally::add);
    }
    List<String> before = Files.exists(PAGE) ? Files.readAllLines(PAGE) : List.of();
    List<String> page = AgreementPage.lines(tally, before);
    if (programs == PROGRAMS) {
      Files.write(PAGE, page);
    }
    String shown = String.join("\n", page) + "\n" + describe(tally.odd());
    assertEquals(List.of(), tally.disagreements(), () -> describe(tally.disagreements()));
    assertTrue(tally.foundPerMille() >= FOUND_PER_MILLE, shown);
    assertTrue(3 * tally.count(Verdict.RUNS) >= programs, "too few programs run at all");
    assertTrue(4 * tally.failing() >= programs, "too few programs fail at all");
  }

  private static String describe(List<Judged> judged) {
    return judged.stream().map(Judged::describe).collect(Collectors.joining("\n\n"));
  }
}
