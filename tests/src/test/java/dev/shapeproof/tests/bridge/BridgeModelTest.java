package dev.shapeproof.tests.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.javac.Jars;
import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.LintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker carries shape, dtype and device across the copies, and no ownership. */
class BridgeModelTest {
  private static final Path PROGRAM =
      Corpus.root().resolve("tests/src/test/resources/bridge/Crossing.java");
  private static final Pattern MARK = Pattern.compile("// BUG: ([a-z.-]+)$");

  @TempDir Path work;

  @Test
  void justTheMarkedLinesAreReported() throws IOException, InterruptedException {
    LintProcess lint = new LintProcess(work).onClassPath(Jars.subject("nd4j-api-.*\\.jar"));
    List<String> said = lint.say(List.of(PROGRAM));
    List<String> found =
        lint.findings(said).stream().map(each -> each.line() + " " + each.id()).sorted().toList();
    assertEquals(marks(), found, () -> String.join("\n", said));
    assertTrue(said.stream().noneMatch(line -> line.contains("model is not used")));
  }

  private static List<String> marks() throws IOException {
    List<String> lines = Files.readAllLines(PROGRAM);
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        marks.add(i + 1 + " " + mark.group(1));
      }
    }
    return marks.stream().sorted().toList();
  }
}
