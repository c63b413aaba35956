package dev.shapeproof.checker.report;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Diagnostic.Change;
import dev.shapeproof.checker.report.Diagnostic.Fix;
import dev.shapeproof.checker.report.Diagnostic.OperandLine;
import dev.shapeproof.rule.RuleId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finding in a small file, as the tests of this package show it. */
final class Samples {
  static final String FILE = "src/Head.java";
  static final String SOURCE =
      "class Head {\n  Tensor go(Tensor x, Tensor w) {\n\treturn x.matmul(w.get(0));\n  }\n}\n";
  static final Sources SOURCES = file -> file.equals(FILE) ? SOURCE : "";

  private Samples() {}

  static Span span(String text) {
    int start = SOURCE.indexOf(text);
    int line = (int) SOURCE.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
    return new Span(
        FILE, start, start + text.length(), line, start - SOURCE.lastIndexOf('\n', start));
  }

  static Diagnostic matmul() {
    return new Diagnostic(
        RuleId.SHAPE_MATMUL,
        Severity.ERROR,
        span("w.get(0)"),
        "cannot multiply x by w.get(0): inner dimensions hidden=768 and 512 differ",
        List.of(
            new OperandLine("x", "f32[b, hidden=768]", span("x, Tensor"), "parameter x"),
            new OperandLine("w.get(0)", "f32[512, vocab]", Span.NONE, "")),
        List.of(),
        Optional.of("[*b, m, k] x [*b, k, n] -> [*b, m, n]"),
        Optional.of("b=1"),
        Optional.of(
            new Fix(
                "w.get(0).transpose() fits",
                List.of(new Change(span("w.get(0)"), "w.get(0).transpose()")))),
        "Head#go(Tensor,Tensor)");
  }

  static Ledger ledger() {
    return new Ledger(
        9,
        1,
        0,
        Map.of("rank", 1, "model", 1),
        Map.of(),
        Map.of("org.nd4j", 312),
        Applications.NONE,
        1,
        2,
        0,
        0,
        0,
        0,
        0);
  }
}
