package dev.shapeproof.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.Op;
import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.LintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * In every rule a wrong dtype shows, and so does one of its requirements at least when it is left
   * out; of all requirements, nearly all.
   */
  @Test
  void aMistakePlantedInARuleShows(@TempDir Path work) throws IOException, InterruptedException {
    PlantedRun run = new PlantedRun(new FaultyChecker(work), made);
    run.run();
    assertEquals(EnumSet.complementOf(Unreached.rules()), run.rules());
    Set<Op> unseen = EnumSet.noneOf(Op.class);
    for (Op rule : run.rules()) {
      List<PlantedFault> own = run.planted().stream().filter(it -> it.rule() == rule).toList();
      List<PlantedFault> leftOut = own.stream().filter(PlantedFault::isLeftOut).toList();
      boolean dtype = run.isSeen(new PlantedFault(rule, PlantedFault.DTYPE));
      if (!dtype || (!leftOut.isEmpty() && leftOut.stream().noneMatch(run::isSeen))) {
        unseen.add(rule);
      }
    }
    assertEquals(Set.of(), unseen, "rules in which a planted mistake went unseen");
  }
}
