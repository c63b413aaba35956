package dev.shapeproof.checker.fact;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.dim.*;

public record Fact(Constraint constraint, Grade grade, Span at, String why) {
  public Fact under(Constraint arm) {
    return new Fact(arm.implies(constraint), grade, at, why);
  }
}
