package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.Out.Result;
import java.util.List;

/**
 * What a rule gives: tensors, many alike, one whose rank hangs on a size, or none since it stopped.
 */
public sealed interface Answer {

  /**
   * One or several results; most rules have one.
   *
   * @param list whether they come as a list, which may well hold one
   */
  record Tensors(List<Result> results, boolean list) implements Answer {
    public Tensors {
      results = List.copyOf(results);
    }
  }

  /** {@code count} results that all look like {@code each}. */
  record Alike(Result each, Dim count) implements Answer {}

  /** {@code then} where {@code condition} holds, else {@code otherwise}. */
  record RankIf(Constraint condition, Result then, Result otherwise) implements Answer {}

  /** The rule stopped. */
  record None() implements Answer {}
}
