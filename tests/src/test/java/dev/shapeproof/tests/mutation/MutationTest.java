package dev.shapeproof.tests.mutation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.oracle.Oracle;
import dev.shapeproof.tests.oracle.Outcome;
import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.Finding;
import dev.shapeproof.tests.samples.LintProcess;
import dev.shapeproof.tests.samples.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred small slips in the corrected samples, each run on DJL: of those that throw for shape,
 * most must be reported; of those that run clean, none.
 */
class MutationTest {

  private static final int COUNT = 100;
  private static final long SEED = 20261124L;

  private static final int REQUIRED_PERCENT = 90;

  @Test
  void slipsThatThrowAreReportedAndHarmlessOnesAreNot(@TempDir Path work)
      throws IOException, InterruptedException {
    List<Program> programs =
        Corpus.FIXED.programs().stream().filter(it -> !it.name().startsWith("Gpu")).toList();
    List<Mutant> mutants = Mutant.draw(programs, COUNT, SEED, work.resolve("mutants"));
    List<Program> broken = mutants.stream().map(Mutant::program).toList();
    Map<String, Outcome> outcomes = new Oracle(work).run(broken);
    Set<Path> reported =
        new LintProcess(work)
            .check(broken.stream().map(Program::file).toList()).stream()
                .filter(Finding::refuses)
                .map(Finding::file)
                .collect(Collectors.toSet());

    int thrown = 0;
    List<String> missed = new ArrayList<>();
    List<String> falseAlarms = new ArrayList<>();
    for (Mutant mutant : mutants) {
      Outcome outcome = requireNonNull(outcomes.get(mutant.program().className()));
      boolean said = reported.contains(mutant.program().file());
      if (forShape(outcome)) {
        thrown++;
        if (!said) {
          missed.add(mutant.describe() + " -> " + outcome.failure());
        }
      } else if (outcome.kind() == Outcome.Kind.CLEAN && said) {
        falseAlarms.add(mutant.describe());
      }
    }
    int found = thrown - missed.size();
    System.out.println(
        COUNT + " mutants, " + thrown + " throw for shape, of these reported " + found);
    missed.forEach(it -> System.out.println("  missed " + it));
    assertEquals(List.of(), falseAlarms, "reported, but it runs clean");
    assertTrue(found * 100 >= REQUIRED_PERCENT * thrown, found + " of " + thrown);
  }

  /** DJL or the engine refused, and not because of a dtype. */
  private static boolean forShape(Outcome outcome) {
    return outcome.kind() == Outcome.Kind.THREW
        && (outcome.failure().startsWith("ai.djl.")
            || outcome.failure().startsWith("java.lang.IllegalArgumentException"))
        && !outcome.failure().contains("dtype")
        && !outcome.failure().contains("not implemented for");
  }
}
