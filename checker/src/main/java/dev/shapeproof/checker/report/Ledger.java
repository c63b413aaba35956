package dev.shapeproof.checker.report;

import java.util.Map;

/**
 * What happened to every tensor operation of a run. A source operation counts once.
 *
 * @param assumed reason -> how many
 * @param skippedMethods reason -> how many methods could not be analysed
 * @param unmodelled library package -> operations that no model covers
 * @param queries questions to the solver; {@code decidedWithoutSolver} were answered before it
 * @param steps instructions and blocks that were interpreted, each as often as it was
 */
public record Ledger(
    int proved,
    int refuted,
    int expected,
    Map<String, Integer> assumed,
    Map<String, Integer> skippedMethods,
    Map<String, Integer> unmodelled,
    int classes,
    int methods,
    int queries,
    int decidedWithoutSolver,
    long steps,
    long solverNanos,
    long analysisCpuNanos) {

  public int operations() {
    return proved
        + refuted
        + expected
        + assumed.values().stream().mapToInt(Integer::intValue).sum();
  }
}
