package dev.shapeproof.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.LintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The checker accepts what the engine accepts, with the same shape and dtype, and refuses what it
 * refuses; and where a mistake is planted in a rule, that shows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {

  private static final long SEED = 20261124L;
  private static final int CALLS_EACH_RULE = 200;
  private static final int CALLS_EACH_REASON = 10;

  /** Nearly always about an element, which is a class of its own; seldom is an axis empty. */
  private static final String OF_ELEMENTS = "index # is out of bounds for dimension # with size #";

  private static final Path PAGE = Corpus.root().resolve("docs/conformance.md");

  private List<List<Made>> made = List.of();
  private List<Judged> judged = List.of();

  @BeforeAll
  void makeAndJudge(@TempDir Path work) throws IOException, InterruptedException {
    made = new EngineCalls(work, SEED).of(Operations.all());
    judged =
        new Conformance(work.resolve("checked"), new LintProcess(work, "--strict")).judge(made);
    Files.write(PAGE, new ConformancePage(judged).lines());
  }

  @Test
  void checkerAndEngineAgree() {
    List<String> disagreements =
        judged.stream().filter(it -> it.verdict().disagrees()).map(Judged::describe).toList();
    assertEquals(List.of(), disagreements);
  }

  @Test
  void everyRuleThatTheLibraryReachesIsCalledOftenEnough() {
    Set<Op> seldom = EnumSet.complementOf(Unreached.rules());
    seldom.removeIf(rule -> new RuleSums(judged).calls(rule) >= CALLS_EACH_RULE);
    assertEquals(Set.of(), seldom, "rules with fewer than " + CALLS_EACH_RULE + " calls");
  }

  @Test
  void aRuleIsEitherCalledOrSaidToBeOutOfReach() {
    Set<Op> called = EnumSet.noneOf(Op.class);
    judged.forEach(it -> called.addAll(it.call().operation().rules()));
    assertEquals(EnumSet.complementOf(Unreached.rules()), called);
  }

  @Test
  void everyReasonOfTheEngineOccursOftenEnough() {
    List<String> seldom = new ArrayList<>();
    new RuleSums(judged)
        .reasons()
        .forEach(
            (rule, reasons) ->
                reasons.forEach(
                    (reason, calls) -> {
                      if (calls < CALLS_EACH_REASON && !reason.equals(OF_ELEMENTS)) {
                        seldom.add(rule + ": " + reason + " (" + calls + ")");
                      }
                    }));
    assertEquals(List.of(), seldom);
  }

  @Test
  void acceptedAndRefusedCallsAreBalanced() {
    List<String> lopsided =
        new RuleSums(judged)
            .shares().entrySet().stream()
                .filter(it -> it.getValue() < 40 || (it.getValue() > 60 && it.getValue() < 100))
                .map(it -> it.getKey() + ": " + it.getValue() + " % accepted")
                .toList();
    assertTrue(lopsided.isEmpty(), lopsided::toString);
  }

  /**
   * In every rule a planted mistake shows: a wrong dtype, moved axes, or a requirement left out.
   * Not every one can: an in-place result keeps its dtype, axes of rank 0 cannot move, and a
   * requirement that stands for a missing kernel, or that another one covers, is not missed.
   */
  @Test
  void aMistakePlantedInARuleShows(@TempDir Path work) throws IOException, InterruptedException {
    PlantedRun run = new PlantedRun(new FaultyChecker(work), made);
    run.run();
    assertEquals(EnumSet.complementOf(Unreached.rules()), run.rules());
    Set<Op> blind = EnumSet.copyOf(run.rules());
    List<String> unseen = new ArrayList<>();
    for (PlantedFault fault : run.planted()) {
      if (run.isSeen(fault)) {
        blind.remove(fault.rule());
      } else {
        unseen.add(fault.line());
      }
    }
    assertEquals(Set.of(), blind, "rules in which no planted mistake shows");
    assertTrue(4 * unseen.size() < run.planted().size(), unseen::toString);
  }
}
