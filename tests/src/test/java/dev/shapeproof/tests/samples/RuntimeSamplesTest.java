package dev.shapeproof.tests.samples;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.oracle.Oracle;
import dev.shapeproof.tests.oracle.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs on Shapeproof's own tensors: what the checker reports at a line is what the runtime
 * throws there, in the same words. That the checker reports just that, {@link ExpectationTest}
 * holds.
 */
class RuntimeSamplesTest {
  private static final Pattern HEADLINE =
      Pattern.compile("^.*[/\\\\](\\w+)\\.java:(\\d+): \\w+: (\\[.*)$");

  @TempDir Path work;

  @Test
  void eachBugIsThrownAtItsLineInTheWordsOfTheChecker() throws IOException, InterruptedException {
    List<Program> programs = Corpus.RUNTIME_BUGS.programs();
    Map<String, Outcome> outcomes = new Oracle(work).run(programs);
    List<String> said = new LintProcess(work).say(programs.stream().map(Program::file).toList());
    int thrown = 0;
    for (Program program : programs) {
      Mark bug = program.bug().orElseThrow();
      Outcome outcome = requireNonNull(outcomes.get(program.className()));
      if (bug.silent()) {
        assertEquals(Outcome.Kind.CLEAN, outcome.kind(), outcome::toString);
      } else if (!bug.needsCuda()) {
        assertEquals(Outcome.Kind.THREW, outcome.kind(), outcome::toString);
        assertTrue(outcome.lines().contains(bug.line()), outcome::toString);
        String words = headline(said, program.name(), bug.line());
        assertTrue(
            outcome.failure().contains(": " + words + " "),
            () -> words + "\nis what the checker says, and this is thrown:\n" + outcome.failure());
        thrown++;
      }
    }
    assertTrue(thrown >= 6, "only " + thrown + " programs throw");
  }

  @Test
  void eachCorrectedTwinRuns() throws IOException, InterruptedException {
    List<Program> needCuda =
        Corpus.RUNTIME_BUGS.programs().stream()
            .filter(program -> program.bug().orElseThrow().needsCuda())
            .toList();
    List<Program> programs =
        Corpus.RUNTIME_FIXED.programs().stream()
            .filter(twin -> needCuda.stream().noneMatch(bug -> bug.name().equals(twin.name())))
            .toList();
    assertFalse(programs.isEmpty());
    new Oracle(work)
        .run(programs)
        .values()
        .forEach(outcome -> assertEquals(Outcome.Kind.CLEAN, outcome.kind(), outcome::toString));
  }

  private static String headline(List<String> said, String name, int line) {
    for (String each : said) {
      Matcher matcher = HEADLINE.matcher(each);
      if (matcher.matches()
          && matcher.group(1).equals(name)
          && Integer.parseInt(matcher.group(2)) == line) {
        return matcher.group(3);
      }
    }
    throw new AssertionError("nothing is said of " + name + ":" + line + " in " + said);
  }
}
