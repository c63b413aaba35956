package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.flow.Analysis;
import dev.shapeproof.checker.flow.Engine;
import dev.shapeproof.checker.flow.SolverProver;
import dev.shapeproof.checker.model.BundledModels;
import dev.shapeproof.checker.model.ModelError;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.model.RegisteredRules;
import dev.shapeproof.checker.model.UserModels;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.solve.Solver;
import java.util.List;

/**
 * What a session is made of. The one place where the compiler's side meets the engine.
 *
 * @param mistakes what is wrong with the user's own models: then nothing is checked
 */
public record Wiring(Analysis analysis, ModelledTypes modelled, List<String> mistakes) {

  /** Without anything of the user's to read. */
  public Wiring(Analysis analysis, ModelledTypes modelled) {
    this(analysis, modelled, List.of());
  }

  /** What plugin, processor and command line use when nobody asks for anything. */
  public static Wiring standard() {
    return standard(Options.DEFAULT);
  }

  /** What plugin, processor and command line use: the user's models before the bundled ones. */
  public static Wiring standard(Options options) {
    Models bundled = BundledModels.load();
    if (options.models().isEmpty()) {
      return new Wiring(new Engine(bundled, Wiring::prover), bundled::isModelledPackage);
    }
    // Only now: the reader of model files brings a parser that nobody else needs.
    UserModels.Loaded loaded = new UserModels(new RegisteredRules()).read(options.models());
    Models models = Models.of(loaded.files()).before(bundled);
    return new Wiring(
        new Engine(models, Wiring::prover),
        models::isModelledPackage,
        loaded.errors().stream().map(ModelError::toString).toList());
  }

  private static Engine.Provers prover(Options options) {
    return new SolverProver(options.solver() ? Solver.create() : Solver.withoutZ3());
  }
}
