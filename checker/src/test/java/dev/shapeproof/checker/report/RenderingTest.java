package dev.shapeproof.checker.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Diagnostic.OperandLine;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a finding looks. */
class RenderingTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  @Test
  void javacGetsTheHeadlineFirstAndTheBodyBelow() {
    assertEquals(
        """
        [shape.matmul] cannot multiply x by w.get(0): inner dimensions hidden=768 and 512 differ
          x        : f32[b, hidden=768] (Head.java:2, parameter x)
          w.get(0) : f32[512, vocab]
          rule: [*b, m, k] x [*b, k, n] -> [*b, m, n]
          fails for b=1
          help: w.get(0).transpose() fits
        (see docs/rules/shape.matmul.md)\
        """,
        JavacText.message(Samples.matmul()));
  }

  @Test
  void lintMarksTheArgumentUnderItsSource() {
    String text = new LintText(HERE, Samples.SOURCES, Palette.NONE).render(Samples.matmul());
    assertEquals(
        """
        src/Head.java:3: error: [shape.matmul] cannot multiply x by w.get(0): inner dimensions hidden=768 and 512 differ
        \treturn x.matmul(w.get(0));
        \t                ^^^^^^^^
            x        : f32[b, hidden=768] (Head.java:2, parameter x)
        """,
        text.substring(0, text.indexOf("    w.get(0)")));
  }

  @Test
  void aRangeOverSeveralLinesIsMarkedOnItsFirst() {
    Span whole = Samples.span(Samples.SOURCE.substring(10));
    Sources.Line line = Samples.SOURCES.line(whole).orElseThrow();
    assertEquals("class Head {", line.text());
    assertEquals(12, line.end());
  }

  @Test
  void aFindingOfAnUnreadableFileHasNoSourceLine() {
    String text = new LintText(HERE, Sources.NONE, Palette.NONE).render(Samples.matmul());
    assertFalse(text.contains("return"));
  }

  @Test
  void onlyATerminalGetsColour() {
    assertFalse(
        new LintText(HERE, Samples.SOURCES, Palette.NONE)
            .render(Samples.matmul())
            .contains("\u001b"));
    assertTrue(
        new LintText(HERE, Samples.SOURCES, Palette.ANSI)
            .render(Samples.matmul())
            .contains("\u001b[1;31m"));
  }

  @Test
  void aLongBodyIsCutAndSaysSo() {
    Diagnostic small = Samples.matmul();
    Diagnostic large =
        new Diagnostic(
            small.id(),
            small.severity(),
            small.at(),
            small.headline(),
            Collections.nCopies(12, new OperandLine("x", "[a]", Span.NONE, "")),
            Collections.nCopies(9, "line 3 makes a = 4"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    List<String> lines = BodyText.lines(large);
    assertEquals(9, lines.size());
    assertTrue(lines.contains("  and 9 more operands"));
    assertTrue(lines.contains("  and 6 more lines"));
  }

  @Test
  void theLedgerCountsInWords() {
    assertEquals(
        "12 tensor operations: 9 proved, 1 refuted, 2 assumed (model 1, rank 1)",
        LedgerText.summary(Samples.ledger()));
    assertEquals(
        List.of("312 ND4J operations not checked: no model for org.nd4j"),
        LedgerText.gaps(Samples.ledger()));
  }

  @Test
  void aRunThatCheckedNothingSaysSo() {
    Ledger none =
        new Ledger(
            0,
            0,
            0,
            java.util.Map.of(),
            java.util.Map.of("budget", 1),
            java.util.Map.of(),
            Applications.NONE,
            0,
            0,
            0,
            0,
            0,
            0,
            0);
    assertEquals("0 tensor operations checked", LedgerText.summary(none));
    assertEquals(List.of("1 method not analysed (budget 1)"), LedgerText.gaps(none));
  }

  @Test
  void jsonHasEveryPartUnderItsName() {
    String json =
        new JsonReport(HERE)
            .render(
                new Report(List.of(Samples.matmul()), Samples.ledger(), List.of("a \"note\"\n")),
                List.of(),
                "0.1.0");
    for (String part :
        List.of(
            "\"schema\": 1",
            "\"rule\": \"shape.matmul\"",
            "\"severity\": \"error\"",
            "\"file\": \"src/Head.java\"",
            "\"line\": 3",
            "\"failsFor\": \"b=1\"",
            "\"replacement\": \"w.get(0).transpose()\"",
            "\"a \\\"note\\\"\\n\"",
            "\"failures\": []",
            "\"org.nd4j\": 312")) {
      assertTrue(json.contains(part), part + " in " + json);
    }
  }
}
