package dev.shapeproof.checker.solve;

import dev.shapeproof.dim.Constraint;
import java.util.List;
import java.util.Optional;

/**
 * Answers questions about facts. Positions in a core are positions in the list of facts; facts that
 * share no name with the question, directly or through other facts, are not looked at. One thread
 * only.
 */
public interface Solver extends AutoCloseable {

  /** Whether the facts can hold together; where they cannot, the code is dead. */
  Answer satisfy(List<Constraint> facts);

  /** {@link Answer.Unsatisfiable} where the facts imply the constraint, else a counterexample. */
  Answer implies(List<Constraint> facts, Constraint constraint);

  /**
   * {@link Answer.Unsatisfiable} where the facts exclude the constraint, else an example. The core
   * is minimal and has been confirmed alone, by a fresh solver.
   */
  Answer excludes(List<Constraint> facts, Constraint constraint);

  /** Both questions: Proved, else Refuted, else Possible. */
  default Verdict decide(List<Constraint> facts, Constraint obligation) {
    Answer implied = implies(facts, obligation);
    if (implied instanceof Answer.Unsatisfiable proof) {
      return new Verdict.Proved(proof.core());
    }
    if (excludes(facts, obligation) instanceof Answer.Unsatisfiable refutation) {
      return new Verdict.Refuted(refutation.core());
    }
    if (implied instanceof Answer.Satisfiable counterexample) {
      return new Verdict.Possible(counterexample.model());
    }
    return new Verdict.Unknown(((Answer.Unknown) implied).reason());
  }

  /** Small values that fulfil the facts but not the constraint. */
  default Optional<Model> witness(List<Constraint> facts, Constraint constraint) {
    return implies(facts, constraint) instanceof Answer.Satisfiable found
        ? Optional.of(found.model())
        : Optional.empty();
  }

  Statistics statistics();

  /** Why Z3 could not be used; empty while it was not needed, or works. */
  Optional<String> unavailable();

  /** Gives back the memory outside Java's heap. */
  @Override
  void close();

  /** The solver of one run. Z3 is not loaded before a question needs it. */
  static Solver create() {
    return new LayeredSolver(new LazyBackend(() -> new Z3Backend(Limits.DEFAULT)), Limits.DEFAULT);
  }

  /** A solver that never loads Z3. */
  static Solver withoutZ3() {
    return new LayeredSolver(new NoBackend(), Limits.DEFAULT);
  }
}
