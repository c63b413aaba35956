package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.report.Ledger;
import dev.shapeproof.checker.report.Report;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The engine on the compiler of the JDK that runs this process. */
final class JavacEngine implements Engine {

  @Override
  public Outcome run(Request request, Progress progress) {
    JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).orElseThrow();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      compiler
          .getTask(
              null,
              files,
              said,
              options(request.classPath()),
              null,
              files.getJavaFileObjectsFromPaths(request.files()))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Outcome(new Report(List.of(), NOTHING, List.of()), Optional.empty(), errors(said));
  }

  private static final Ledger NOTHING =
      new Ledger(0, 0, 0, Map.of(), Map.of(), Map.of(), 0, 0, 0, 0, 0, 0);

  private static List<String> options(List<Path> classPath) {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return List.of("-proc:none", "-nowarn", "-implicit:none", "-encoding", "UTF-8", "-cp", path);
  }

  private static List<CompileError> errors(DiagnosticCollector<JavaFileObject> said) {
    List<CompileError> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> d : said.getDiagnostics()) {
      if (d.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(new CompileError(span(d), d.getCode(), d.getMessage(Locale.ROOT)));
      }
    }
    return errors;
  }

  private static Span span(Diagnostic<? extends JavaFileObject> d) {
    return d.getSource() == null
        ? Span.NONE
        : new Span(
            d.getSource().toUri().toString(),
            (int) d.getStartPosition(),
            (int) d.getEndPosition(),
            (int) d.getLineNumber(),
            (int) d.getColumnNumber());
  }
}
