package dev.shapeproof.tests.agreement;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.samples.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The comparison on one library, of the usual number of programs or of as many as one asks for. */
final class Agreement {

  private static final long SEED = 20261128L;
  private static final int PROGRAMS = 2_000;
  private static final int AT_ONCE = 2_000;

  /** How many programs, where it is not the usual number; then the page stays as it is. */
  private static final String COUNT = "shapeproof.agreement";

  /** The first of them, for those who run many in parts. */
  private static final String FROM = "shapeproof.agreement.from";

  private static final int FOUND_PER_MILLE = 980;

  private Agreement() {}

  /** Compares, writes the page, and holds the outcome to what is promised. */
  static void check(Library library, Path work) throws IOException, InterruptedException {
    int programs = Integer.getInteger(COUNT, PROGRAMS);
    Tally tally = new Tally();
    int first = Integer.getInteger(FROM, 0);
    for (int from = first; from < first + programs; from += AT_ONCE) {
      Path folder = Files.createDirectories(work.resolve("from" + from));
      new AgreementRun(library, folder, SEED)
          .programs(from, Math.min(first + programs, from + AT_ONCE))
          .forEach(tally::add);
      System.out.println(
          tally.programs() + " programs, found " + tally.foundPerMille() + " per mille");
    }
    Path file = Corpus.root().resolve(library.page());
    List<String> before = Files.exists(file) ? Files.readAllLines(file) : List.of();
    List<String> page = AgreementPage.lines(library, tally, before);
    if (programs == PROGRAMS && first == 0) {
      Files.write(file, page);
    }
    String shown = String.join("\n", page) + "\n" + describe(tally.odd());
    System.out.println(String.join("\n", page));
    List<Judged> ofAnotherRule = library.throwsOurRules() ? tally.ofAnotherRule() : List.of();
    assertAll(
        () -> assertEquals(List.of(), tally.disagreements(), () -> describe(tally.disagreements())),
        () -> assertEquals(List.of(), ofAnotherRule, () -> describe(ofAnotherRule)),
        () -> assertTrue(tally.foundPerMille() >= FOUND_PER_MILLE, shown),
        () -> assertTrue(3 * tally.count(Verdict.RUNS) >= tally.programs(), "too few run at all"),
        () -> assertTrue(4 * tally.failing() >= tally.programs(), "too few fail at all"),
        () -> assertTrue(2 * tally.programs() >= programs, "too few can be said on " + library));
  }

  private static String describe(List<Judged> judged) {
    return judged.stream().map(Judged::describe).collect(Collectors.joining("\n\n"));
  }
}
