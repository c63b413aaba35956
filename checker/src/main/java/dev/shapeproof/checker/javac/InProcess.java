package dev.shapeproof.checker.javac;

import com.sun.source.util.JavacTask;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.report.Options;
import dev.shapeproof.checker.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles files in this process, without writing classes, and checks what compiles; for the
 * command line and tests.
 */
public final class InProcess {

  /**
   * What came of it.
   *
   * @param report empty where no tensor code was met or it could not be analysed
   * @param notChecked why tensor code was not analysed, if it was not
   * @param compiler what the compiler itself had to say
   */
  public record Outcome(
      Optional<Report> report,
      List<String> notChecked,
      List<Diagnostic<? extends JavaFileObject>> compiler) {

    public Outcome {
      notChecked = List.copyOf(notChecked);
      compiler = List.copyOf(compiler);
    }
  }

  private InProcess() {}

  /** As {@link #check(List, List, Options, Function)}, whatever the class path brings. */
  public static Outcome check(
      List<Path> files, List<String> javacOptions, Options options, Wiring wiring) {
    return check(files, javacOptions, options, classPath -> wiring);
  }

  /**
   * {@code javacOptions} come first, so that a class path among them counts; {@code wiring} is
   * given that class path.
   */
  public static Outcome check(
      List<Path> files,
      List<String> javacOptions,
      Options options,
      Function<List<Path>, Wiring> wiring) {
    Optional<String> closed = CompilerAccess.open();
    if (closed.isPresent()) {
      return new Outcome(Optional.empty(), closed.stream().toList(), List.of());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    Kept kept = new Kept();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  Writer.nullWriter(),
                  manager,
                  said,
                  arguments(javacOptions),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      CompilerSession.observe(task, options, wiring, kept);
      analyze(task, said);
      // A line is counted when it is first asked for, which takes the source: it may lie in a jar.
      said.getDiagnostics().forEach(Diagnostic::getLineNumber);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Outcome(kept.report, kept.notChecked, said.getDiagnostics());
  }

  /**
   * Where a jar on the class path is damaged, javac says so, goes on as it was asked to, and fails
   * for want of what it did not set up.
   */
  private static void analyze(JavacTask task, DiagnosticCollector<JavaFileObject> said)
      throws IOException {
    try {
      task.analyze();
    } catch (IllegalStateException failed) {
      if (said.getDiagnostics().stream().noneMatch(InProcess::isOfNoFile)) {
        throw failed;
      }
    }
  }

  private static boolean isOfNoFile(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR && diagnostic.getSource() == null;
  }

  private static List<String> arguments(List<String> javacOptions) {
    List<String> all = new ArrayList<>(javacOptions);
    all.addAll(
        List.of(
            "-proc:none", "-implicit:none", "--should-stop=ifError=FLOW", "-Xmaxerrs", "1000000"));
    return all;
  }

  private static final class Kept implements ReportSink {

    private Optional<Report> report = Optional.empty();
    private final List<String> notChecked = new ArrayList<>();

    @Override
    public void accept(Report found, Program program) {
      report = Optional.of(found);
    }

    @Override
    public void notChecked(String reason) {
      notChecked.add(reason);
    }
  }
}
