package dev.shapeproof.tests.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.tests.samples.Comparison;
import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.Finding;
import dev.shapeproof.tests.samples.LintProcess;
import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each wall by its name. The programs stand among the found and the silent ones, where they are
 * also run; here is said which of them is meant.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTest {

  private List<Finding> findings = List.of();

  @BeforeAll
  void lint(@TempDir Path work) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    List.of(Corpus.FOUND, Corpus.SILENT)
        .forEach(corpus -> corpus.programs().forEach(program -> files.add(program.file())));
    findings = new LintProcess(work).check(files);
  }

  @Test
  void aLoopBodyThatFailsInItsSecondRound() {
    found("SecondRound");
    found("StateGrows");
    silent("SecondRound");
  }

  @Test
  void aConcatenationOfNRoundsHasOneColumnMore() {
    silent("LoopConcatPlusOne");
    found("LoopConcat");
  }

  @Test
  void aBugBehindARandomBoolean() {
    found("RandomBranch");
    silent("RandomBranch");
  }

  @Test
  void twoFlagsThatAreNeverBothSet() {
    silent("TwoFlags");
  }

  @Test
  void theSameFlagAskedTwice() {
    silent("SameFlagTwice");
    silent("StackedEitherWay");
    found("StackedEitherWay");
  }

  @Test
  void headsTimesWidthByHeadsIsTheWidthWhereTheHeadsDivideIt() {
    silent("PromisedHeads");
    silent("MultiHead");
    found("PromisedHeads");
    found("HeadSplit");
  }

  @Test
  void theFirstRoundChangesTheShape() {
    silent("FirstRoundChanges");
  }

  @Test
  void twelveLayersEachOfWhichMayBeDropped() {
    silent("LayerDrop");
    silent("LayerDropInLine");
    found("LayerDrop");
    found("LayerDropInLine");
  }

  @Test
  void aCacheThatIsNullAtFirst() {
    silent("KeyValueCache");
    found("KeyValueCache");
  }

  @Test
  void twoDirectionsOfHalfTheWidth() {
    silent("BiRecurrent");
    found("BiRecurrent");
  }

  @Test
  void aNetThatHalvesAndDoublesEvenSizes() {
    silent("UnetEven");
    silent("UnetOdd");
    found("UnetOdd");
  }

  @Test
  void rotaryPairs() {
    silent("RotaryTable");
    found("RotaryTable");
  }

  @Test
  void pixelShuffle() {
    silent("PixelShuffle");
    found("PixelShuffle");
  }

  @Test
  void aLoopOfOneRound() {
    silent("LoopOfOneRound");
    found("LoopOfOneRound");
  }

  @Test
  void nothingJoinedWithNothing() {
    silent("ConcatOfNothing");
  }

  @Test
  void aGuardOnASizeThatTheAnalysisHasLost() {
    silent("GuardOnLostSize");
  }

  private void found(String name) {
    Program program = program(Corpus.FOUND, name);
    assertEquals(List.of(program.bug().orElseThrow().line()), lines(program), name);
  }

  private void silent(String name) {
    assertEquals(List.of(), lines(program(Corpus.SILENT, name)), name);
  }

  private List<Integer> lines(Program program) {
    return Comparison.of(program.file(), findings).stream().map(Finding::line).toList();
  }

  private static Program program(Corpus corpus, String name) {
    return corpus.programs().stream()
        .filter(program -> program.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + corpus));
  }
}
