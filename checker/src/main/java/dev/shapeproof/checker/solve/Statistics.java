package dev.shapeproof.checker.solve;

/**
 * What the solver did, for the ledger.
 *
 * @param queries questions asked of it
 * @param decidedWithoutZ3 of those, answered by the normal form, the cache or small sizes
 * @param cacheHits of those, answered before
 * @param rebuilds how often Z3's context was thrown away
 * @param nanos spent on all of them
 */
public record Statistics(
    int queries, int decidedWithoutZ3, int cacheHits, int rebuilds, long nanos) {}
