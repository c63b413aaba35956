package dev.shapeproof.checker.solve;

/**
 * How hard the solver tries.
 *
 * @param steps Z3's own count for one query; decides, so verdicts do not depend on the machine
 * @param millis the clock for one query, a backstop; far longer than the steps take even where
 *     several compilers share a core, since otherwise the machine would have a say in the verdict
 * @param rebuildAfter queries after which Z3's context is thrown away, with the memory it holds
 * @param evaluations of constraints that the search through small sizes may spend
 */
public record Limits(int steps, int millis, int rebuildAfter, int evaluations) {

  public static final Limits DEFAULT = new Limits(600_000, 20_000, 2_000, 4_000);

  /** For confirming a core: fewer steps, but no more haste. */
  Limits quarter() {
    return new Limits(Math.max(1, steps / 4), millis, rebuildAfter, evaluations);
  }
}
