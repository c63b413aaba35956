package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.flow.Analysis;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.Report;
import java.util.List;
import java.util.Map;

/** What a session is made of. The one place where the compiler's side meets the engine. */
public record Wiring(Analysis analysis, ModelledTypes modelled, ReportSink sink) {

  /** What plugin and processor use: the whole engine, reporting through the compiler. */
  public static Wiring standard() {
    return new Wiring(
        (program, options) -> new Report(List.of(), EMPTY, List.of()),
        name -> name.equals("ai.djl") || name.startsWith("ai.djl."),
        new LogSink());
  }

  private static final Ledger EMPTY =
      new Ledger(0, 0, 0, Map.of(), Map.of(), Map.of(), 0, 0, 0, 0, 0L, 0L);
}
