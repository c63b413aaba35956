package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.travel.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Analyses a whole program: every method as an entry, what it calls followed from there. */
public final class Engine implements Analysis {
  private final Models models;
  private final Function<Options, Provers> provers;
  private final Proposals proposals;

  /** A prover and what it counted. */
  public interface Provers extends Prover, AutoCloseable {
    int queries();

    int decidedWithoutSolver();

    long nanos();

    List<String> notes();

    @Override
    void close();
  }

  public Engine(Models models, Function<Options, Provers> provers, Proposals proposals) {
    this.models = models;
    this.provers = provers;
    this.proposals = proposals;
  }

  @Override
  public Report analyse(Program program, Options options) {
    try (Provers prover = provers.apply(options)) {
      Judge judge = new Judge(prover);
      Session session = new Session(program, models, judge);
      Entering entering = new Entering(session);
      int methods = 0;
      for (ClassInfo info : program.roots()) {
        for (MethodInfo method : info.methods()) {
          if (isEntry(method)) {
            methods++;
            entering.enter(method);
          }
        }
      }
      Findings findings = new Findings(program, judge.judgements());
      List<String> notes = new ArrayList<>(prover.notes());
      List<Diagnostic> found = repaired(findings, session, prover, notes);
      found.addAll(session.contracts().complaints());
      if (options.strict()) {
        found.addAll(findings.assumptions());
      }
      found.sort(Comparator.comparing(Diagnostic::at).thenComparing(Diagnostic::headline));
      Ledger ledger =
          findings.ledger(
              entering.skipped(),
              session.unmodelled().counts(),
              session.applied().count(),
              program.roots().size(),
              methods,
              new Findings.Cost(
                  prover.queries(),
                  prover.decidedWithoutSolver(),
                  session.steps(),
                  prover.nanos()));
      return new Report(found, ledger, notes, judge.recasts().places());
    }
  }

  @Override
  public List<Slice> slices(Program program, List<TypeRef> further) {
    return new Slicing(program, models).all(further);
  }

  /** The body of a lambda is analysed where it is written, with what it captured. */
  static boolean isEntry(MethodInfo method) {
    return method.hasBody() && !method.method().isLambda();
  }

  /** What was found, with an edit that repairs it where one is known. */
  private List<Diagnostic> repaired(
      Findings findings, Session session, Prover prover, List<String> notes) {
    List<Findings.Finding> found = findings.found();
    if (found.isEmpty()) {
      return new ArrayList<>();
    }
    Trials trials = new Trials(session, prover, proposals, findings);
    List<Diagnostic> repaired = new ArrayList<>();
    for (Findings.Finding each : found) {
      repaired.add(repaired(each, trials, session.program(), notes));
    }
    return repaired;
  }

  /** A mistake of ours in looking for an edit takes away the edit, not the finding. */
  private static Diagnostic repaired(
      Findings.Finding finding, Trials trials, Program program, List<String> notes) {
    try {
      return trials
          .repair(finding.blame())
          .map(edit -> fix(edit, program))
          .map(finding.diagnostic()::with)
          .orElse(finding.diagnostic());
    } catch (RuntimeException | StackOverflowError failure) {
      notes.add("no help could be looked for: internal: " + Entering.describe(failure));
      return finding.diagnostic();
    }
  }

  private static Diagnostic.Fix fix(Edit edit, Program program) {
    return new Diagnostic.Fix(
        EditWords.of(edit, program),
        edit.replacements().stream()
            .map(each -> new Diagnostic.Change(each.at(), each.text()))
            .toList());
  }
}
