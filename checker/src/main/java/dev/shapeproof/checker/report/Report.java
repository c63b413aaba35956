package dev.shapeproof.checker.report;

import dev.shapeproof.checker.flow.ir.Span;
import java.util.List;
import java.util.Set;

/**
 * The outcome of one run: findings in source order, and the ledger.
 *
 * @param recasts for later passes: casts that made another dtype whenever they were reached
 */
public record Report(
    List<Diagnostic> diagnostics, Ledger ledger, List<String> notes, Set<Span> recasts) {

  public Report {
    diagnostics = List.copyOf(diagnostics);
    notes = List.copyOf(notes);
    recasts = Set.copyOf(recasts);
  }

  public Report(List<Diagnostic> diagnostics, Ledger ledger, List<String> notes) {
    this(diagnostics, ledger, notes, Set.of());
  }
}
