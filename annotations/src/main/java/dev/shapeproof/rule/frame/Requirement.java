package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Truth;
import java.util.function.Supplier;

/** One thing that a rule asks for, and the problem where it does not hold. */
public sealed interface Requirement {

  Supplier<Problem> problem();

  /** Whether the normal form alone decides it. */
  Truth decided();

  /** On sizes. */
  record Sizes(Constraint constraint, Supplier<Problem> problem) implements Requirement {
    @Override
    public Truth decided() {
      return constraint.constant().map(Truth::of).orElse(Truth.UNKNOWN);
    }
  }

  /** On dtypes and devices. */
  record Tags(Truth decided, Supplier<Problem> problem) implements Requirement {}
}
