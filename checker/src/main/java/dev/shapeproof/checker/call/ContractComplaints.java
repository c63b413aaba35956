package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.report.Diagnostic;
import java.util.List;

/** Annotations that cannot be read. */
final class ContractComplaints {
  ContractComplaints(Program program, ContractReader reader) {}

  List<Diagnostic> all() {
    return List.of();
  }
}
