package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Grade;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Truth;
import java.util.function.Supplier;

/** One thing that an operation needs. */
public sealed interface Demand {

  Supplier<Problem> problem();

  /** A constraint on sizes. */
  record OfSizes(Constraint constraint, Grade grade, Supplier<Problem> problem) implements Demand {}

  /** A question about dtypes or devices, already answered as far as it can be. */
  record OfTruth(Truth truth, String reason, Supplier<Problem> problem) implements Demand {}
}
