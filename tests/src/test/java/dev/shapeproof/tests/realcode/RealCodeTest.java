package dev.shapeproof.tests.realcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import dev.shapeproof.tests.jdk.NeedsJdk25;
import dev.shapeproof.tests.samples.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Libraries that have nothing to do with this project compile as before: nothing crashes, nothing
 * is reported but what is wrong, and enough is proved for the silence to mean something.
 */
class RealCodeTest {
  private static final Path PAGE = Corpus.root().resolve("docs/real-code.md");

  @TempDir Path folder;

  @Test
  void everyLibraryIsReadAndNothingIsReportedThatIsRight()
      throws IOException, InterruptedException {
    Jdk jdk = Jdks.find(17).orElseGet(Jdk::current);
    Map<Subject, Run> runs = new LinkedHashMap<>();
    for (Subject subject : Subject.all()) {
      Path work = Files.createDirectories(folder.resolve(subject.sources().getFileName()));
      runs.put(subject, Run.javac(subject, jdk, work));
    }
    Map<String, String> justified = JustifiedFindings.read();
    Files.write(PAGE, RealCodePage.lines(runs, justified));
    runs.forEach((subject, run) -> check(subject, run, justified));
  }

  @Test
  @NeedsJdk25
  void jdk25SaysTheSame() throws IOException, InterruptedException {
    Subject subject = Subject.all().get(2);
    Run run =
        Run.javac(
            subject,
            Jdks.find(25).orElseThrow(),
            Files.createDirectories(folder.resolve("twenty-five")));
    check(subject, run, JustifiedFindings.read());
  }

  @Test
  void aFindingIsReadFromWhatJavacPrints() {
    String output =
        """
        /tmp/work/src/ai/djl/Block.java:12: error: [shape.matmul] cannot multiply x by w
            return x.matMul(w);
                            ^
        1 error
        """;
    assertEquals(
        List.of("ai/djl/Block.java:12 [shape.matmul] cannot multiply x by w"),
        Run.findings(output));
  }

  private static void check(Subject subject, Run run, Map<String, String> justified) {
    List<String> alarms =
        run.findings().stream()
            .filter(finding -> !justified.containsKey(JustifiedFindings.key(finding)))
            .toList();
    assertEquals(List.of(), alarms, subject::name);
    boolean clean = run.findings().isEmpty();
    assertEquals(clean ? 0 : 1, run.exit(), () -> subject + "\n" + run.output());
    assertFalse(run.output().contains("nothing was checked"), run::output);
    assertEquals(subject.operations(), run.ledger().operations() > 0, run::output);
    assertTrue(
        run.ledger().skipped().keySet().stream().allMatch(reason -> reason.endsWith("budget")),
        () -> subject + " " + run.ledger().skipped());
    assertTrue(
        run.ledger().decidedPercent() >= subject.atLeast(),
        () -> subject + ": " + run.ledger().decidedPercent() + " % decided");
  }
}
