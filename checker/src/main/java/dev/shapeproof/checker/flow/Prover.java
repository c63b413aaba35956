package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What judging asks of a solver, once normal forms have not decided. */
public interface Prover {

  /** Whether the facts can hold at all. */
  Truth satisfiable(Facts facts);

  /** Whether the facts imply {@code constraint}. */
  Truth implied(Facts facts, Constraint constraint);

  /**
   * The facts, minimised, that cannot hold together with {@code constraint}; empty where they can
   * or nobody knows.
   */
  Optional<List<Fact>> excludes(Facts facts, Constraint constraint);

  /** Small values for which the facts hold and {@code constraint} does too. */
  Optional<Map<Symbol, Long>> witness(Facts facts, Constraint constraint);
}
