package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.flow.Analysis;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.Report;
import java.util.List;
import java.util.Map;

/** What a session is made of. The one place where the compiler's side meets the engine. */
public record Wiring(Analysis analysis, ModelledTypes modelled) {

  private static final Ledger EMPTY =
      new Ledger(0, 0, 0, Map.of(), Map.of(), Map.of(), 0, 0, 0, 0, 0L, 0L);

  /** What plugin, processor and command line use. */
  public static Wiring standard() {
    return new Wiring(
        (program, options) -> new Report(List.of(), EMPTY, List.of()),
        name -> name.equals("ai.djl") || name.startsWith("ai.djl."));
  }
}
