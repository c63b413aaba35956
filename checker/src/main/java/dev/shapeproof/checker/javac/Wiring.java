package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.flow.Analysis;
import dev.shapeproof.checker.flow.Engine;
import dev.shapeproof.checker.flow.SolverProver;
import dev.shapeproof.checker.model.BundledModels;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.solve.Solver;

/** What a session is made of. The one place where the compiler's side meets the engine. */
public record Wiring(Analysis analysis, ModelledTypes modelled) {

  /** What plugin, processor and command line use. */
  public static Wiring standard() {
    Models bundled = BundledModels.load();
    return new Wiring(new Engine(options -> bundled, Wiring::prover), bundled::isModelledPackage);
  }

  private static Engine.Provers prover(Options options) {
    return new SolverProver(options.solver() ? Solver.create() : Solver.withoutZ3());
  }
}
