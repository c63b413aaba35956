package dev.shapeproof.checker.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Context;
import dev.shapeproof.checker.flow.cfg.Compilation;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
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
  private final Map<String, CompilationUnitTree> units = new LinkedHashMap<>();
  private State state = State.WAITING;

  /** {@code wiring} is asked when there is something to check, and is given the class path. */
  CompilationListener(
      Context context, Options options, Function<List<Path>, Wiring> wiring, ReportSink sink) {
    this.context = context;
    this.options = options;
    this.wiring = wiring;
    this.sink = sink;
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
      case COMPILATION -> {
        if (state == State.WAITING) {
          missed();
          done();
        }
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
      units.put(unit.getSourceFile().toUri().toString(), unit);
    }
  }

  /** Nothing that goes wrong in here may break a build that would pass without us. */
  private void check() {
    try {
      JavaCompiler compiler = JavaCompiler.instance(context);
      compiler.todo.forEach(env -> add(env.toplevel));
      Wiring parts = wiring.apply(ClassPath.of(context));
      List<String> mistakes = parts.brought().mistakes();
      if (!mistakes.isEmpty()) {
        mistakes.forEach(sink::refuse);
        return;
      }
      Prefilter prefilter = new Prefilter(context, parts.modelled());
      if (!prefilter.mayConcern(units.values())) {
        return;
      }
      analyseAll(compiler);
      compiler.todo.forEach(env -> add(env.toplevel));
      JavacProgram program =
          new JavacProgram(Compilation.of(context), prefilter, prefilter.roots(units.values()));
      if (program.isEmpty()) {
        return;
      }
      Report report = parts.brought().checked(parts.analysis().analyse(program, options), program);
      sink.accept(new LocalSuppressions(program).without(report), program);
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

  private void missed() {
    try {
      if (!units.isEmpty()
          && new Prefilter(context, wiring.apply(ClassPath.of(context)).modelled())
              .mayConcern(units.values())) {
        sink.notChecked(Failures.whyMissed(context));
      }
    } catch (RuntimeException | LinkageError | AssertionError failure) {
      sink.notChecked("an internal error: " + Failures.describe(failure));
    }
  }
}
