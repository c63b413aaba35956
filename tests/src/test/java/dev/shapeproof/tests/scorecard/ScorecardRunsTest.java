package dev.shapeproof.tests.scorecard;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.shapeproof.tests.oracle.Oracle;
import dev.shapeproof.tests.oracle.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of the scorecard do on DJL what they announce: a bug fails at its line, or ends
 * clean where it is silent and the program itself asserts the wrong result; twins and controls run
 * clean. Without this the scorecard would be an opinion.
 */
class ScorecardRunsTest {

  private final Scorecard scorecard = Scorecard.read();

  @TestFactory
  Stream<DynamicTest> everyProgramDoesWhatItAnnounces(@TempDir Path work)
      throws IOException, InterruptedException {
    Map<String, Outcome> outcomes =
        new Oracle(work).run(scorecard.entries().stream().map(Entry::program).toList());
    Set<String> onGpu =
        scorecard.of(Entry.Set.BUGS).stream()
            .filter(entry -> Announced.of(entry).needsCuda())
            .map(Entry::name)
            .collect(Collectors.toUnmodifiableSet());
    return scorecard.entries().stream()
        .filter(entry -> !onGpu.contains(entry.name()))
        .map(
            entry ->
                dynamicTest(
                    entry.set().folder() + "/" + entry.name(),
                    () -> check(entry, requireNonNull(outcomes.get(entry.program().className())))));
  }

  private static void check(Entry entry, Outcome outcome) {
    Optional<Announced> thrown =
        entry.set() == Entry.Set.BUGS
            ? Optional.of(Announced.of(entry)).filter(bug -> !bug.silent())
            : Optional.empty();
    Outcome.Kind kind = thrown.isPresent() ? Outcome.Kind.THREW : Outcome.Kind.CLEAN;
    assertEquals(kind, outcome.kind(), outcome::toString);
    assertTrue(
        thrown.map(bug -> outcome.lines().contains(bug.line())).orElse(true),
        () -> "announced: " + thrown + ", failed at " + outcome);
  }
}
