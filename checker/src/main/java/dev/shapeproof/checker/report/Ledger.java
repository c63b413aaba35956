package dev.shapeproof.checker.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * What happened to every tensor operation of a run. A source operation counts once.
 *
 * @param assumed reason -> how many
 * @param skippedMethods reason -> how many methods could not be analysed
 * @param unmodelled library package -> operations that no model covers
 * @param layers applications of layers in the source
 * @param queries questions to the solver; {@code decidedWithoutSolver} were answered before it
 * @param steps instructions and blocks that were interpreted, each as often as it was
 * @param analysisCpuNanos CPU time of the thread that analysed, 0 where nobody measured
 */
public record Ledger(
    int proved,
    int refuted,
    int expected,
    Map<String, Integer> assumed,
    Map<String, Integer> skippedMethods,
    Map<String, Integer> unmodelled,
    Applications layers,
    int classes,
    int methods,
    int queries,
    int decidedWithoutSolver,
    long steps,
    long solverNanos,
    long analysisCpuNanos) {

  /** The same, with so many methods more that were not followed to their end. */
  public Ledger skipping(String reason, int methods) {
    if (methods == 0) {
      return this;
    }
    Map<String, Integer> more = new TreeMap<>(skippedMethods);
    more.merge(reason, methods, Integer::sum);
    return new Ledger(
        proved,
        refuted,
        expected,
        assumed,
        more,
        unmodelled,
        layers,
        classes,
        this.methods,
        queries,
        decidedWithoutSolver,
        steps,
        solverNanos,
        analysisCpuNanos);
  }

  /** The same, with the CPU time that it took. */
  public Ledger taking(long cpuNanos) {
    return new Ledger(
        proved,
        refuted,
        expected,
        assumed,
        skippedMethods,
        unmodelled,
        layers,
        classes,
        methods,
        queries,
        decidedWithoutSolver,
        steps,
        solverNanos,
        cpuNanos);
  }

  public int operations() {
    return proved
        + refuted
        + expected
        + assumed.values().stream().mapToInt(Integer::intValue).sum();
  }
}
