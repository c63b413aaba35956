package dev.shapeproof.tests.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.Finding;
import dev.shapeproof.tests.samples.LintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The checker finds the known patterns of bugs, and nothing in the correct programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScorecardTest {

  private static final Path PAGE = Corpus.root().resolve("docs/scorecard.md");
  private static final int LAST_ROW = 173;
  private static final int LAST_CONTROL = 29;

  private final Scorecard scorecard = Scorecard.read();
  private List<Judged> judged = List.of();
  private ScorecardPage page = new ScorecardPage(scorecard, judged);

  @BeforeAll
  void check(@TempDir Path work) throws IOException, InterruptedException {
    List<Path> files = scorecard.entries().stream().map(it -> it.program().file()).toList();
    List<Finding> findings = new LintProcess(work).check(files);
    judged = scorecard.entries().stream().map(entry -> Judged.of(entry, findings)).toList();
    page = new ScorecardPage(scorecard, judged);
    Files.write(PAGE, page.lines());
  }

  @Test
  void everyRowIsThereAndHasAProgramOrAReason() {
    List<String> numbers = new ArrayList<>();
    for (int number = 1; number <= LAST_ROW; number += 2) {
      numbers.add(String.valueOf(number));
    }
    for (int number = 1; number <= LAST_CONTROL; number += 2) {
      numbers.add("C" + number);
    }
    assertEquals(numbers, scorecard.rows().stream().map(Row::number).toList());
    List<String> lacking =
        scorecard.rows().stream()
            .filter(row -> scorecard.of(row).isEmpty() == row.withoutProgram().isEmpty())
            .map(Row::number)
            .toList();
    assertEquals(List.of(), lacking, "rows with neither a program nor a reason, or with both");
  }

  @Test
  void atMostATenthOfTheRowsHasNoProgram() {
    long all = scorecard.rows().stream().filter(row -> !row.correct()).count();
    long without = scorecard.rows().stream().filter(it -> it.withoutProgram().isPresent()).count();
    assertTrue(10 * without <= all, () -> without + " of " + all);
  }

  @Test
  void everyBugHasACorrectedTwinAndEveryProgramARow() {
    assertEquals(names(Entry.Set.BUGS), names(Entry.Set.FIXED));
    Set<String> known =
        scorecard.rows().stream().map(Row::number).collect(Collectors.toUnmodifiableSet());
    List<String> strangers =
        scorecard.entries().stream()
            .filter(entry -> !known.contains(entry.row()))
            .map(Entry::name)
            .toList();
    assertEquals(List.of(), strangers);
  }

  @Test
  void theCheckerSaysWhatTheProgramsAnnounceAndNothingElse() {
    assertEquals(
        List.of(), judged.stream().map(Judged::surprise).flatMap(Optional::stream).toList());
  }

  @Test
  void ofTheRowsAboutShapesNineteenOfTwentyAreFound() {
    assertTrue(page.found("shape") * 20 >= page.rows("shape") * 19, page::totals);
  }

  private Set<String> names(Entry.Set set) {
    return scorecard.of(set).stream().map(Entry::name).collect(Collectors.toUnmodifiableSet());
  }
}
