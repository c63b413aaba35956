package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.travel.Slice;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Writes into the ledger what an analysis cost. Only for who shows it: the clock alone loads fifty
 * classes.
 */
public record Measured(Analysis analysis) implements Analysis {

  @Override
  public Report analyse(Program program, Options options) {
    long started = cpu();
    Report report = analysis.analyse(program, options);
    return new Report(
        report.diagnostics(), report.ledger().taking(cpu() - started), report.notes());
  }

  @Override
  public List<Slice> slices(Program program, List<TypeRef> further) {
    return analysis.slices(program, further);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
