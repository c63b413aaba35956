package dev.shapeproof.checker.javac;

import dev.shapeproof.checker.fix.Repairs;
import dev.shapeproof.checker.flow.Analysis;
import dev.shapeproof.checker.flow.Engine;
import dev.shapeproof.checker.flow.Measured;
import dev.shapeproof.checker.flow.SolverProver;
import dev.shapeproof.checker.flow.Unmodelled;
import dev.shapeproof.checker.model.BundledModels;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.solve.Solver;
import dev.shapeproof.checker.state.StateAnalysis;
import java.nio.file.Path;
import java.util.List;

/**
 * What a session is made of. The one place where the compiler's side meets the engine.
 *
 * @param brought models that did not come with the checker
 */
public record Wiring(Analysis analysis, ModelledTypes modelled, BroughtModels brought) {

  /** Without anything of the user's to read. */
  public Wiring(Analysis analysis, ModelledTypes modelled) {
    this(analysis, modelled, BroughtModels.NONE);
  }

  /** What plugin, processor and command line use when nobody asks for anything. */
  public static Wiring standard() {
    return standard(Options.DEFAULT, List.of());
  }

  /**
   * What plugin, processor and command line use. The user's models come before those that lie on
   * the class path, and these before the bundled ones.
   */
  public static Wiring standard(Options options, List<Path> classPath) {
    BroughtModels brought = BroughtModels.read(options.models(), classPath);
    Models models = brought.before(BundledModels.load());
    return new Wiring(
        new StateAnalysis(new Engine(models, Wiring::prover, new Repairs(models)), models),
        name -> models.isModelledPackage(name) || Unmodelled.isOfLibrary(name),
        brought);
  }

  /** The same parts, with the cost of the analysis in its ledger. */
  public Wiring measured() {
    return new Wiring(new Measured(analysis), modelled, brought);
  }

  private static Engine.Provers prover(Options options) {
    return new SolverProver(options.solver() ? Solver.create() : Solver.withoutZ3());
  }
}
