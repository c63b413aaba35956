package dev.shapeproof.checker.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project already had stays quiet, and nothing else does. */
class BaselineTest {
  private static final BaselineKeys KEYS = new BaselineKeys(Path.of(""), Samples.SOURCES);

  @TempDir Path folder;

  private static Diagnostic onLine(int line) {
    Diagnostic d = Samples.matmul();
    Span at = new Span(d.at().file(), d.at().start(), d.at().end(), line, 1);
    return new Diagnostic(
        d.id(),
        d.severity(),
        at,
        d.headline(),
        d.operands(),
        d.notes(),
        d.rule(),
        d.witness(),
        d.help(),
        d.enclosing());
  }

  @Test
  void aMovedFindingIsStillKnown() {
    Baseline baseline = Baseline.of(List.of(onLine(3)), KEYS);
    assertEquals(new Baseline.Outcome(List.of(), 1, 0), baseline.apply(List.of(onLine(99)), KEYS));
  }

  @Test
  void aSecondEqualFindingIsNew() {
    Baseline baseline = Baseline.of(List.of(onLine(3)), KEYS);
    assertEquals(
        new Baseline.Outcome(List.of(onLine(4)), 1, 0),
        baseline.apply(List.of(onLine(3), onLine(4)), KEYS));
  }

  @Test
  void fewerFindingsThanKnownAreCountedAsGone() {
    Baseline baseline = Baseline.of(List.of(onLine(3), onLine(4)), KEYS);
    assertEquals(2 - 1, baseline.apply(List.of(onLine(3)), KEYS).gone());
  }

  @Test
  void whatIsWrittenReadsBack() throws IOException {
    Baseline baseline =
        new Baseline(
            List.of(
                new Baseline.Entry("shape.matmul", "b.java", "B#m()", "x.get(\"a\\b\", 'é😀')"),
                new Baseline.Entry("shape.matmul", "a.java", "A#m()", "")));
    Path file = folder.resolve("baseline.jsonl");
    BaselineFile.write(file, baseline);
    assertEquals(baseline, BaselineFile.read(file));
    assertTrue(Files.readAllLines(file).get(0).contains("a.java"));
  }

  @Test
  void aBrokenFileIsNamedWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("baseline.jsonl"), "\n{\"rule\": 3}\n");
    IOException error = assertThrows(IOException.class, () -> BaselineFile.read(file));
    assertTrue(
        String.valueOf(error.getMessage()).contains("baseline.jsonl:2: not a line of a baseline"));
  }
}
