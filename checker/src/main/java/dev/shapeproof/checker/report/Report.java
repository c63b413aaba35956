package dev.shapeproof.checker.report;

import java.util.List;

/** The outcome of one run: findings in source order, and the ledger. */
public record Report(List<Diagnostic> diagnostics, Ledger ledger, List<String> notes) {

  public Report {
    diagnostics = List.copyOf(diagnostics);
    notes = List.copyOf(notes);
  }
}
