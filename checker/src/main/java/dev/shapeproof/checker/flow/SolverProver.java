package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Fact;
import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.solve.Answer;
import dev.shapeproof.checker.solve.Solver;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges with the solver: normal form, small sizes, Z3. */
public final class SolverProver implements Engine.Provers {
  private final Solver solver;

  public SolverProver(Solver solver) {
    this.solver = solver;
  }

  private static List<Constraint> constraints(Facts facts) {
    return facts.all().stream().map(Fact::constraint).toList();
  }

  @Override
  public Truth satisfiable(Facts facts) {
    Answer answer = solver.satisfy(constraints(facts));
    if (answer instanceof Answer.Satisfiable) {
      return Truth.YES;
    }
    return answer instanceof Answer.Unsatisfiable ? Truth.NO : Truth.UNKNOWN;
  }

  @Override
  public Truth implied(Facts facts, Constraint constraint) {
    return solver.implies(constraints(facts), constraint) instanceof Answer.Unsatisfiable
        ? Truth.YES
        : Truth.UNKNOWN;
  }

  @Override
  public Optional<List<Fact>> excludes(Facts facts, Constraint constraint) {
    List<Fact> all = facts.all();
    if (solver.excludes(constraints(facts), constraint) instanceof Answer.Unsatisfiable answer) {
      return Optional.of(answer.core().stream().filter(i -> i < all.size()).map(all::get).toList());
    }
    return Optional.empty();
  }

  @Override
  public Optional<Map<Symbol, Long>> witness(Facts facts, Constraint constraint) {
    return solver.excludes(constraints(facts), constraint) instanceof Answer.Satisfiable found
        ? Optional.of(found.model().values())
        : Optional.empty();
  }

  @Override
  public int queries() {
    return solver.statistics().queries();
  }

  @Override
  public int decidedWithoutSolver() {
    return solver.statistics().decidedWithoutZ3();
  }

  @Override
  public long nanos() {
    return solver.statistics().nanos();
  }

  @Override
  public List<String> notes() {
    return solver
        .unavailable()
        .map(reason -> List.of("without a solver, more is assumed: " + reason))
        .orElse(List.of());
  }

  @Override
  public void close() {
    solver.close();
  }
}
