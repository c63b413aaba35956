package dev.shapeproof.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.shapeproof.checker.flow.cfg.Compilation;
import dev.shapeproof.checker.model.ClassPathModels;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
import dev.shapeproof.checker.report.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import javax.tools.JavaFileObject;

/**
 * Decides when to look. At the first class that the compiler has analysed, it lets the compiler
 * analyse all the others too, which it would have done later anyway, and then the whole compilation
 * is checked once.
 */
final class CompilationListener implements TaskListener {

  private enum State {
    WAITING,
    WORKING,
    DONE
  }

  private final Context context;
  private final Options options;
  private final Function<List<Path>, Wiring> wiring;
  private final ReportSink sink;
  private final SliceOutput output;
  private final Map<JavaFileObject, CompilationUnitTree> units = new LinkedHashMap<>();
  private State state = State.WAITING;

  /** {@code wiring} is asked when there is something to check, and is given the class path. */
  CompilationListener(
      Context context, Options options, Function<List<Path>, Wiring> wiring, ReportSink sink) {
    this.context = context;
    this.options = options;
    this.wiring = wiring;
    this.sink = sink;
    this.output = SliceOutput.of(context);
  }

  @Override
  public void finished(TaskEvent event) {
    switch (event.getKind()) {
      case ENTER -> {
        if (state == State.WAITING) {
          add(event.getCompilationUnit());
        }
      }
      case ANALYZE -> {
        if (state == State.WAITING) {
          state = State.WORKING;
          add(event.getCompilationUnit());
          check();
          done();
        }
      }
      case GENERATE -> output.generated(event);
      case COMPILATION -> {
        if (state == State.WAITING) {
          missed();
          done();
        }
        write();
      }
      default -> {}
    }
  }

  /** Lets go of the trees: the compiler drops each as soon as it has written its classes. */
  private void done() {
    state = State.DONE;
    units.clear();
  }

  private void add(CompilationUnitTree unit) {
    if (unit != null) {
      units.put(unit.getSourceFile(), unit);
    }
  }

  /** Nothing that goes wrong in here may break a build that would pass without us. */
  private void check() {
    try {
      JavaCompiler compiler = JavaCompiler.instance(context);
      compiler.todo.forEach(env -> add(env.toplevel));
      List<Path> holding = holding();
      Wiring parts = wiring.apply(holding);
      List<String> mistakes = parts.brought().mistakes();
      if (!mistakes.isEmpty()) {
        mistakes.forEach(sink::refuse);
        return;
      }
      Slices slices = Slices.of(context, holding);
      Prefilter prefilter = new Prefilter(context, parts.modelled(), slices.travelled());
      if (!prefilter.mayConcern(units.values())) {
        MultiTaskListener.instance(context).remove(this);
        return;
      }
      analyseAll(compiler);
      compiler.todo.forEach(env -> add(env.toplevel));
      JavacProgram program =
          new JavacProgram(
              Compilation.of(context),
              prefilter,
              slices.travelled(),
              units.values(),
              prefilter.roots(units.values()));
      if (program.isEmpty()) {
        return;
      }
      Report report = parts.brought().checked(parts.analysis().analyse(program, options), program);
      Report told = slices.told(new LocalSuppressions(program).without(report));
      sink.accept(told, program);
      if (output.hasPlace() && !isRefused(told)) {
        parts.analysis().slices(program, slices.known()).forEach(output::add);
      }
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
      sink.notChecked("an internal error: " + Failures.describe(failure));
    }
  }

  /**
   * Attributes and flows a copy of what waits, until nothing new waits; the compiler finds it done
   * when it gets there.
   */
  private static void analyseAll(JavaCompiler compiler) {
    Set<Env<AttrContext>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (true) {
      Queue<Env<AttrContext>> fresh = new ArrayDeque<>();
      for (Env<AttrContext> env : compiler.todo) {
        if (seen.add(env)) {
          fresh.add(env);
        }
      }
      if (fresh.isEmpty()) {
        return;
      }
      compiler.flow(compiler.attribute(fresh));
    }
  }

  /** Whether no class will be written. */
  private boolean isRefused(Report report) {
    return Log.instance(context).nerrors > 0
        || report.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  private void write() {
    try {
      output.write();
    } catch (IOException | RuntimeException failure) {
      sink.notWritten(Failures.describe(failure));
    }
  }

  private List<Path> holding() {
    return ClassPathModels.holdingAnything(ClassPath.of(context));
  }

  private void missed() {
    try {
      List<Path> holding = holding();
      Prefilter prefilter =
          new Prefilter(
              context, wiring.apply(holding).modelled(), Slices.of(context, holding).travelled());
      if (!units.isEmpty() && prefilter.mayConcern(units.values())) {
        sink.notChecked(Failures.whyMissed(context));
      }
    } catch (RuntimeException | LinkageError | AssertionError failure) {
      sink.notChecked("an internal error: " + Failures.describe(failure));
    }
  }
}
