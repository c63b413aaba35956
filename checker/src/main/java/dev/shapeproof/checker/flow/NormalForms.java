package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Decision;
import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges without a solver: normal forms alone, more is assumed. */
public final class NormalForms implements Engine.Provers {
  @Override
  public Truth satisfiable(Facts facts) {
    return facts.contradictory() ? Truth.NO : Truth.YES;
  }

  @Override
  public Truth implied(Facts facts, Constraint constraint) {
    return facts.decide(constraint) == Decision.PROVED ? Truth.YES : Truth.UNKNOWN;
  }

  @Override
  public Optional<List<Fact>> excludes(Facts facts, Constraint constraint) {
    return facts.decide(constraint) == Decision.REFUTED ? Optional.of(List.of()) : Optional.empty();
  }

  @Override
  public Optional<Map<Symbol, Long>> witness(Facts facts, Constraint constraint) {
    return Optional.empty();
  }

  @Override
  public int queries() {
    return 0;
  }

  @Override
  public int decidedWithoutSolver() {
    return 0;
  }

  @Override
  public long nanos() {
    return 0;
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void close() {}
}
