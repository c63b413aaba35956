package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.model.Models;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Analyses a whole program: every method as an entry, what it calls followed from there. */
public final class Engine implements Analysis {
  private final Models models;
  private final Function<Options, Provers> provers;

  /** A prover and what it counted. */
  public interface Provers extends Prover, AutoCloseable {
    int queries();

    int decidedWithoutSolver();

    long nanos();

    List<String> notes();

    @Override
    void close();
  }

  public Engine(Models models, Function<Options, Provers> provers) {
    this.models = models;
    this.provers = provers;
  }

  @Override
  public Report analyse(Program program, Options options) {
    long started = cpu();
    try (Provers prover = provers.apply(options)) {
      Judge judge = new Judge(prover);
      Session session = new Session(program, models, judge);
      Map<String, Integer> skipped = new TreeMap<>(program.unread());
      int methods = 0;
      for (ClassInfo info : program.roots()) {
        for (MethodInfo method : info.methods()) {
          // The body of a lambda is analysed where it is written, with what it captured.
          if (method.hasBody() && !method.method().isLambda()) {
            methods++;
            enter(program, session, method, skipped);
          }
        }
      }
      Findings findings = new Findings(program, judge.judgements());
      List<Diagnostic> found = new ArrayList<>(findings.diagnostics());
      found.addAll(session.contracts().complaints());
      if (options.strict()) {
        found.addAll(findings.assumptions());
      }
      found.sort(Comparator.comparing(Diagnostic::at).thenComparing(Diagnostic::headline));
      Ledger ledger =
          findings.ledger(
              skipped,
              session.unmodelled().counts(),
              program.roots().size(),
              methods,
              new Findings.Cost(
                  prover.queries(),
                  prover.decidedWithoutSolver(),
                  session.steps(),
                  prover.nanos(),
                  cpu() - started));
      return new Report(found, ledger, prover.notes());
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void enter(
      Program program, Session session, MethodInfo method, Map<String, Integer> skipped) {
    boolean works = session.works(method.method());
    boolean unmodelled = session.unmodelled().concerns(program.calls(method.method()));
    if (!works && !unmodelled) {
      return;
    }
    Program.BodyResult body = program.body(method.method());
    if (body instanceof Program.BodyResult.Skipped reason) {
      skipped.merge(reason.reason(), 1, Integer::sum);
      return;
    }
    if (!(body instanceof Program.BodyResult.Found found)) {
      return;
    }
    if (unmodelled) {
      session.unmodelled().note(program, found.body());
    }
    if (!works) {
      return;
    }
    // What costs too much with its calls is looked at without them.
    if (!enter(session, method, found, true, skipped)
        && session.worksItself(method.method())
        && !enter(session, method, found, false, skipped)) {
      skipped.merge("budget", 1, Integer::sum);
    }
  }

  /** Whether the budget sufficed. */
  private static boolean enter(
      Session session,
      MethodInfo method,
      Program.BodyResult.Found found,
      boolean following,
      Map<String, Integer> skipped) {
    int before = session.judge().count();
    try {
      session.startOver(method.method(), following);
      session.enter(found.body(), method.expectsFailure(), true);
    } catch (Budget.Exhausted tooMuch) {
      session.judge().forget(before);
      return false;
    } catch (RuntimeException | StackOverflowError failure) {
      session.judge().forget(before);
      skipped.merge("internal: " + describe(failure), 1, Integer::sum);
    }
    return true;
  }

  private static String describe(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String at =
        trace.length > 0 ? " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber() : "";
    return failure.getClass().getSimpleName() + at;
  }
}
